import { useTranslation } from 'react-i18next';
import { NeedsNetwork } from '../offline/NeedsNetwork';
import { useOnline } from '../offline/useOnline';
import { Button, ButtonLink } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { PlainLayout } from './PlainLayout';

/** The error boundary's page. A chunk that a new release removed also ends here: loading again mends it. */
export function BrokenPage() {
  const { t } = useTranslation();
  const online = useOnline();
  if (!online) return <NeedsNetwork onRetry={() => window.location.reload()} />;
  return (
    <PlainLayout>
      <Notice
        title={t('brokenTitle')}
        action={
          <>
            <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
            <ButtonLink look="quiet" to="/" reloadDocument>
              {t('goHome')}
            </ButtonLink>
          </>
        }
      >
        {t('broken')}
      </Notice>
    </PlainLayout>
  );
}
