import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { NeedsNetwork } from '../offline/NeedsNetwork';
import { lastPerson, rememberPerson } from '../offline/person';
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
  if (status === 'unreachable') {
    return lastPerson() ? <NeedsNetwork onRetry={() => void session.resume()} /> : <Unreachable />;
  }
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

  useEffect(() => {
    if (profile && claims?.profile === profile.id) rememberPerson({ account: claims.account, profile });
  }, [profile, claims]);

  if (status === 'signed-in' && !claims?.profile) return <Navigate to={withReturn('/profiles', here)} replace />;
  return <SessionGate />;
}

/** Lets through to what may be in this browser, also who cannot be asked who they are: it is whoever was here last. */
export function StoredGate() {
  const unreachable = useAppSelector((state) => state.session.status === 'unreachable');
  const person = unreachable ? lastPerson() : null;

  useEffect(() => {
    if (person) speak(person.profile.language);
  }, [person]);

  return person ? <Outlet /> : <ProfileGate />;
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
