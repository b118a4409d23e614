import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { ButtonLink } from '../ui/Button';
import { Outcome } from '../ui/Outcome';
import { EntryLayout } from './EntryLayout';

/** Where one arrives whose account has just been deleted; a link leads nobody else here. */
export function GoodbyePage() {
  const { t } = useTranslation(['account', 'app']);
  const { state } = useLocation();
  if (state?.deleted !== true) return <Navigate to="/" replace />;
  return (
    <EntryLayout title={t('goodbye')}>
      <Outcome text={t('deleted')}>
        <ButtonLink to="/">{t('app:goHome')}</ButtonLink>
      </Outcome>
    </EntryLayout>
  );
}
