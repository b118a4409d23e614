import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { useDate } from '../ui/useDate';
import { useProblemText } from '../ui/useProblemText';
import { useCancelSubscriptionMutation } from './billingApi';

/** With the period that is paid for, or at once. */
export function CancelDialog({ until, onClose }: { until: string; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { day } = useDate();
  const [cancel] = useCancelSubscriptionMutation();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const text = useProblemText();

  async function send(now: boolean) {
    setSending(true);
    setProblem(null);
    try {
      await cancel(now).unwrap();
      onClose();
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      setProblem(text(refused));
      setSending(false);
    }
  }

  return (
    <Dialog title={t('cancelTitle')} onClose={onClose}>
      <div className="flex flex-col gap-5">
        <p>{t('cancelText', { date: day(until) })}</p>
        <p className="text-dust">{t('cancelNowText')}</p>
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button look="danger" disabled={sending} onClick={() => void send(true)}>
            {t('cancelNow')}
          </Button>
          <Button disabled={sending} onClick={() => void send(false)}>
            {t('cancelAtEnd', { date: day(until) })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
