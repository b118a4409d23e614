import { useTranslation } from 'react-i18next';
import { FiBookmark, FiDownload, FiFilm, FiHome, FiSearch, FiTv } from 'react-icons/fi';
import { NavLink } from 'react-router';

const TABS = [
  { to: '/browse', word: 'home', Icon: FiHome },
  { to: '/browse/films', word: 'films', Icon: FiFilm },
  { to: '/browse/series', word: 'series', Icon: FiTv },
  { to: '/search', word: 'search', Icon: FiSearch },
  { to: '/my-list', word: 'myList', Icon: FiBookmark },
  { to: '/downloads', word: 'downloads', Icon: FiDownload },
] as const;

/** The main navigation within a thumb's reach, on phones. */
export function TabBar() {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t('main')}
      className="fixed inset-x-0 bottom-0 z-40 grid grid-cols-6 border-t border-seam bg-night/95 pb-[env(safe-area-inset-bottom)] backdrop-blur md:hidden"
    >
      {TABS.map(({ to, word, Icon }) => (
        <NavLink
          key={to}
          to={to}
          end
          className={({ isActive }) =>
            `flex flex-col items-center gap-1 py-2.5 text-[0.65rem] font-medium ${isActive ? 'text-amber' : 'text-dust'}`
          }
        >
          <Icon className="size-5" aria-hidden="true" />
          {t(word)}
        </NavLink>
      ))}
    </nav>
  );
}
