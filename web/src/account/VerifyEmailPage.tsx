import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '../ui/Button';
import { Spinner } from '../ui/Spinner';
import { useVerifyEmailMutation } from './accountApi';
import { EntryLayout } from './EntryLayout';

export function VerifyEmailPage() {
  const { t } = useTranslation(['account', 'app']);
  const [query] = useSearchParams();
  const token = query.get('token') ?? '';
  const [verify, { isSuccess, isError }] = useVerifyEmailMutation();

  useEffect(() => {
    void verify({ token });
  }, [verify, token]);

  return (
    <EntryLayout title={t('verifyTitle')}>
      {!isSuccess && !isError && <Spinner />}
      <p role="status" className="mb-5">
        {isSuccess && t('verifyDone')}
        {isError && t('verifyFailed')}
      </p>
      <ButtonLink to="/browse">{t('app:goHome')}</ButtonLink>
    </EntryLayout>
  );
}
