import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FiChevronDown, FiClock, FiFilm, FiLogOut, FiSettings, FiUser, FiUsers } from 'react-icons/fi';
import { Link, useLocation } from 'react-router';
import { useSignOut } from '../account/useSignOut';
import { Avatar } from '../profiles/Avatar';
import { useChosenProfile } from '../profiles/profilesApi';
import { useIsOperator } from '../studio/OperatorGate';

const item = 'flex w-full items-center gap-3 rounded-md px-3 py-2.5 text-left hover:bg-curtain';

/** A disclosure, not an ARIA menu: its links and its button are reached with Tab, and Escape closes it. */
export function ProfileMenu() {
  const { t } = useTranslation(['app', 'activity']);
  const { profile } = useChosenProfile();
  const signOut = useSignOut();
  const isOperator = useIsOperator();
  const { pathname } = useLocation();
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event?: Event) => {
      if (!event || !details.current?.contains(event.target as Node)) details.current?.removeAttribute('open');
    };
    if (pathname) close();
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [pathname]);

  return (
    <details
      ref={details}
      className="group relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        details.current?.removeAttribute('open');
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary
        aria-label={t('profileMenu', { name: profile?.name ?? '' })}
        data-testid="profile-menu"
        className="flex list-none items-center gap-1.5 rounded-md [&::-webkit-details-marker]:hidden"
      >
        <Avatar url={profile?.avatarUrl} name={profile?.name ?? ''} className="size-9 rounded-md" />
        <FiChevronDown className="size-4 transition-transform group-open:rotate-180" aria-hidden="true" />
      </summary>
      <div className="absolute right-0 mt-3 w-60 rounded-xl border border-seam bg-velvet p-2 shadow-2xl">
        {profile && <p className="truncate px-3 py-2 font-semibold">{profile.name}</p>}
        <Link to="/profiles" className={item}>
          <FiUsers aria-hidden="true" /> {t(profile?.kids ? 'leaveKids' : 'switchProfile')}
        </Link>
        <Link to="/activity" className={item}>
          <FiClock aria-hidden="true" /> {t('activity:title')}
        </Link>
        {!profile?.kids && (
          <>
            <Link to="/profiles/manage" className={item}>
              <FiSettings aria-hidden="true" /> {t('manageProfiles')}
            </Link>
            <Link to="/account" className={item}>
              <FiUser aria-hidden="true" /> {t('account')}
            </Link>
            {isOperator && (
              <Link to="/studio" className={item}>
                <FiFilm aria-hidden="true" /> {t('studio')}
              </Link>
            )}
          </>
        )}
        <button type="button" onClick={() => void signOut()} className={item}>
          <FiLogOut aria-hidden="true" /> {t('signOut')}
        </button>
      </div>
    </details>
  );
}
