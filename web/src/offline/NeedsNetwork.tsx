import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { PlainLayout } from '../app/PlainLayout';
import { Splash } from '../app/Splash';
import { useAppSelector } from '../app/store';
import { Button, ButtonLink } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { lastPerson } from './person';

let opened = false;

/** What needs a network and has none. An app that is opened without one opens with the downloads instead, once. */
export function NeedsNetwork({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation(['offline', 'app']);
  const status = useAppSelector((state) => state.session.status);
  const [opening] = useState(() => !opened);

  useEffect(() => {
    opened = true;
  }, []);

  if (status === 'unknown') return <Splash />;
  if (opening && status === 'unreachable' && lastPerson()) return <Navigate to="/downloads" replace />;
  return (
    <PlainLayout>
      <Notice
        title={t('needsNetworkTitle')}
        action={
          <>
            <ButtonLink to="/downloads">{t('toDownloads')}</ButtonLink>
            <Button look="quiet" onClick={onRetry}>
              {t('app:retry')}
            </Button>
          </>
        }
      >
        <p data-testid="needs-network">{t('needsNetwork')}</p>
      </Notice>
    </PlainLayout>
  );
}
