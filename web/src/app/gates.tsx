import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useChosenProfile } from '../profiles/profilesApi';
import { session } from '../session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { speak } from './language';
import { withReturn } from './returnAddress';
import { Splash } from './Splash';
import { useAppSelector } from './store';

/** Lets through who is signed in; the others come back here after signing in. */
export function SessionGate() {
  const { status } = useAppSelector((state) => state.session);
  const here = useLocation();
  if (status === 'unknown') return <Splash />;
  if (status === 'unreachable') return <Unreachable />;
  if (status === 'anonymous') return <Navigate to={withReturn('/signin', here)} replace />;
  return <Outlet />;
}

/** Lets through who has chosen a profile, and speaks that profile's language. */
export function ProfileGate() {
  const { status, claims } = useAppSelector((state) => state.session);
  const here = useLocation();
  const { profile } = useChosenProfile();

  useEffect(() => {
    if (profile) speak(profile.language);
  }, [profile]);

  if (status === 'signed-in' && !claims?.profile) return <Navigate to={withReturn('/profiles', here)} replace />;
  return <SessionGate />;
}

/** Turns back who watches with a children's profile: account, plans and profiles are for grown-ups. */
export function GrownGate() {
  const kids = useAppSelector((state) => state.session.claims?.kids ?? false);
  return kids ? <Navigate to="/profiles" replace /> : <Outlet />;
}

function Unreachable() {
  const { t } = useTranslation();
  return (
    <main id="content" tabIndex={-1} className="gutter">
      <Notice
        title={t('unreachableTitle')}
        action={<Button onClick={() => void session.resume()}>{t('retry')}</Button>}
      >
        {t('unreachable')}
      </Notice>
    </main>
  );
}
