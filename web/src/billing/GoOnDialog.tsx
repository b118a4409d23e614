import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../api/newKey';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { Failure } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { type ResumePreview, usePreviewResumeQuery } from './billingApi';
import { intervalWord } from './interval';
import { formatMoney } from './money';
import { useResume } from './useResume';

/** What going on costs, before a pause is ended. */
export function GoOnDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { currentData, error, refetch } = usePreviewResumeQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <Dialog title={t('goOnTitle')} onClose={onClose}>
      {error && !currentData && <Failure compact title={t('previewFailed')} problem={error} onRetry={refetch} />}
      {!currentData && !error && (
        <div role="status" className="flex flex-col gap-3 text-dust">
          {t('reckoning')}
          <Skeleton className="h-12" />
        </div>
      )}
      {currentData && <Offer preview={currentData} onClose={onClose} />}
    </Dialog>
  );
}

function Offer({ preview: { dueNow, interval }, onClose }: { preview: ResumePreview; onClose: () => void }) {
  const { t, i18n } = useTranslation(['billing', 'app']);
  const [key] = useState(newKey);
  const { resume, sending, problem } = useResume();
  const costs = dueNow.amount > 0;
  const price = formatMoney(dueNow, i18n.language);

  return (
    <div className="flex flex-col gap-5">
      <p>{costs ? t('goOnText', { price, interval: t(intervalWord(interval)) }) : t('goOnFreeText')}</p>
      <FormProblem text={problem} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button disabled={sending} onClick={() => void resume(key, onClose)}>
          {costs ? t('goOnSend', { price }) : t('goOnSendFree')}
        </Button>
      </div>
    </div>
  );
}
