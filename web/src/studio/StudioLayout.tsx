import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FiActivity,
  FiBarChart2,
  FiCalendar,
  FiClock,
  FiFilm,
  FiLayers,
  FiLifeBuoy,
  FiLogOut,
  FiTrendingUp,
  FiTv,
} from 'react-icons/fi';
import { Link, NavLink, Outlet } from 'react-router';
import { useSignOut } from '../account/useSignOut';
import { speak } from '../app/language';
import { useChosenProfile } from '../profiles/profilesApi';
import { Logo } from '../ui/Logo';
import { useShownLink } from './parts/useShownLink';
import { UploadTray } from './upload/UploadTray';
import { addStudioWords } from './words';

addStudioWords();

const SECTIONS = [
  { to: '/studio', word: 'library', Icon: FiFilm, end: true },
  { to: '/studio/encodings', word: 'encodings', Icon: FiActivity, end: false },
  { to: '/studio/channels', word: 'shelves', Icon: FiLayers, end: false },
  { to: '/studio/schedule', word: 'schedule', Icon: FiCalendar, end: false },
  { to: '/studio/history', word: 'changes', Icon: FiClock, end: false },
  { to: '/studio/numbers', word: 'numbers', Icon: FiBarChart2, end: false },
  { to: '/studio/business', word: 'business', Icon: FiTrendingUp, end: false },
  { to: '/studio/support', word: 'support', Icon: FiLifeBuoy, end: false },
] as const;

/** The operators' rooms: a column of sections on a desk, a strip of them on a phone. */
export function StudioLayout() {
  const { t } = useTranslation(['studio', 'app']);
  const signOut = useSignOut();
  const strip = useShownLink<HTMLElement>();
  const { profile } = useChosenProfile();

  useEffect(() => {
    if (profile) speak(profile.language);
  }, [profile]);

  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <header className="sticky top-0 z-30 flex min-w-0 flex-col border-seam bg-velvet max-lg:border-b lg:h-dvh lg:gap-6 lg:border-r lg:py-6">
        <div className="flex items-center justify-between gap-3 px-4 max-lg:py-2.5 lg:px-5">
          <Link to="/studio" className="flex items-baseline gap-2 rounded-sm">
            <Logo className="text-2xl" />
            <span className="font-display text-2xl tracking-wide text-dust">{t('studio')}</span>
          </Link>
          <div className="flex gap-1 lg:hidden">
            <Link to="/browse" aria-label={t('leave')} className="rounded-md p-2 text-dust hover:text-screen">
              <FiTv className="size-5" aria-hidden="true" />
            </Link>
            <button
              type="button"
              onClick={() => void signOut()}
              aria-label={t('app:signOut')}
              className="rounded-md p-2 text-dust hover:text-screen"
            >
              <FiLogOut className="size-5" aria-hidden="true" />
            </button>
          </div>
        </div>
        <nav ref={strip} aria-label={t('sections')} className="no-scrollbar relative overflow-x-auto lg:grow lg:px-3">
          <ul className="flex gap-1 max-lg:px-2 max-lg:pb-2 lg:flex-col">
            {SECTIONS.map(({ to, word, Icon, end }) => (
              <li key={to}>
                <NavLink
                  to={to}
                  end={end}
                  className={({ isActive }) =>
                    `flex items-center gap-2.5 rounded-md px-3 py-2 text-sm font-medium whitespace-nowrap transition-colors -outline-offset-2! ${
                      isActive ? 'bg-curtain text-amber' : 'text-dust hover:bg-curtain/60 hover:text-screen'
                    }`
                  }
                >
                  <Icon className="size-4.5 shrink-0" aria-hidden="true" />
                  {t(word)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex flex-col gap-1 px-3 text-sm max-lg:hidden">
          <Link to="/browse" className="rounded-md px-3 py-2 text-dust hover:bg-curtain/60 hover:text-screen">
            {t('leave')}
          </Link>
          <button
            type="button"
            onClick={() => void signOut()}
            className="rounded-md px-3 py-2 text-left text-dust hover:bg-curtain/60 hover:text-screen"
          >
            {t('app:signOut')}
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-5 pb-28 sm:px-6 lg:px-8 lg:pt-7">
        <Outlet />
      </main>
      <UploadTray />
    </div>
  );
}
