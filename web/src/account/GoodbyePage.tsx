import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { useAppSelector } from '../app/store';
import { leaveNothing } from '../offline';
import { session } from '../session';
import { ButtonLink } from '../ui/Button';
import { Outcome } from '../ui/Outcome';
import { EntryLayout } from './EntryLayout';

/** Where one arrives whose account has just been deleted; a link leads nobody else here. */
export function GoodbyePage() {
  const { t } = useTranslation(['account', 'app']);
  const deleted: unknown = useLocation().state?.deleted;
  const account = useAppSelector((state) => state.session.claims?.account);

  // Not before one is here: the account page would send whoever is signed out to the sign-in.
  useEffect(() => {
    if (account && account === deleted) void leaveNothing(account).finally(() => session.end());
  }, [account, deleted]);

  if (!deleted) return <Navigate to="/" replace />;
  return (
    <EntryLayout title={t('goodbye')}>
      <Outcome text={t('deleted')}>
        <ButtonLink to="/">{t('app:goHome')}</ButtonLink>
      </Outcome>
    </EntryLayout>
  );
}
