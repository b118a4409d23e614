import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Button, ButtonLink } from '../ui/Button';
import { Outcome } from '../ui/Outcome';
import { Spinner } from '../ui/Spinner';
import { useProblemText } from '../ui/useProblemText';
import { useVerifyEmailMutation } from './accountApi';
import { isSpentLink } from './checks';
import { EntryLayout } from './EntryLayout';
import { useLinkToken } from './useLinkToken';

export function VerifyEmailPage() {
  const { t } = useTranslation(['account', 'app']);
  const token = useLinkToken();
  const [verify, { isSuccess, error }] = useVerifyEmailMutation();
  const problemText = useProblemText();
  const attempt = useCallback(() => void verify({ token }), [verify, token]);

  // A link is good once, and React's strict mode runs effects twice.
  const tried = useRef('');
  useEffect(() => {
    if (!token || tried.current === token) return;
    tried.current = token;
    attempt();
  }, [token, attempt]);

  if (isSuccess) {
    return (
      <EntryLayout title={t('verifiedTitle')}>
        <Outcome text={t('verifyDone')}>
          <ButtonLink to="/browse">{t('app:goHome')}</ButtonLink>
        </Outcome>
      </EntryLayout>
    );
  }
  if (!token || isSpentLink(error)) {
    return (
      <EntryLayout title={t('linkSpentTitle')}>
        <Outcome text={t('verifyFailed')}>
          <ButtonLink to="/account">{t('toAccount')}</ButtonLink>
        </Outcome>
      </EntryLayout>
    );
  }
  return (
    <EntryLayout title={t('verifyTitle')}>
      {isProblem(error) ? (
        <Outcome text={problemText(error)}>
          <Button onClick={attempt}>{t('app:retry')}</Button>
        </Outcome>
      ) : (
        <Spinner />
      )}
    </EntryLayout>
  );
}
