import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiSearch } from 'react-icons/fi';
import { Link, NavLink } from 'react-router';
import { Logo } from '../ui/Logo';
import { ProfileMenu } from './ProfileMenu';

const LINKS = [
  { to: '/browse', word: 'home' },
  { to: '/browse/films', word: 'films' },
  { to: '/browse/series', word: 'series' },
  { to: '/my-list', word: 'myList' },
  { to: '/downloads', word: 'downloads' },
] as const;

/** Lies over the artwork, and becomes solid once the page is scrolled. */
export function Header() {
  const { t } = useTranslation();
  const scrolled = useScrolled();
  return (
    <header
      className={`gutter fixed inset-x-0 top-0 z-40 flex h-16 items-center gap-8 transition-colors duration-300 lg:h-18 ${
        scrolled ? 'bg-night/95 shadow-lg backdrop-blur' : 'bg-linear-to-b from-night/85 to-transparent'
      }`}
    >
      <Link to="/browse" aria-label="Matinee" className="rounded-sm">
        <Logo className="text-3xl lg:text-4xl" />
      </Link>
      <nav aria-label={t('main')} className="hidden gap-6 md:flex">
        {LINKS.map(({ to, word }) => (
          <NavLink
            key={to}
            to={to}
            end
            className={({ isActive }) =>
              `rounded-sm border-b-2 py-1 font-medium transition-colors ${
                isActive ? 'border-amber text-screen' : 'border-transparent text-dust hover:text-screen'
              }`
            }
          >
            {t(word)}
          </NavLink>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-3">
        <Link to="/search" aria-label={t('search')} className="rounded-full p-2.5 text-screen hover:text-amber">
          <FiSearch className="size-6" aria-hidden="true" />
        </Link>
        <ProfileMenu />
      </div>
    </header>
  );
}

function useScrolled(): boolean {
  const [scrolled, setScrolled] = useState(false);
  useEffect(() => {
    const look = () => setScrolled(window.scrollY > 24);
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);
  return scrolled;
}
