import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { useDate } from '../ui/useDate';
import { useProblemText } from '../ui/useProblemText';
import { type Subscription, useCancelSubscriptionMutation } from './billingApi';

/** With the period that is paid for or collected, or at once; where there is none, at once. */
export function CancelDialog({ subscription, onClose }: { subscription: Subscription; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const until = subscription.currentPeriodEnd ?? '';
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
        <WhatBecomes subscription={subscription} until={until} />
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button look="danger" disabled={sending} onClick={() => void send(true)}>
            {t('cancelNow')}
          </Button>
          {!subscription.cancelsAtOnce && (
            <Button disabled={sending} onClick={() => void send(false)}>
              {t('cancelAtEnd', { date: day(until) })}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** What is played and paid after it: while something is owed, other than when all is paid. */
function WhatBecomes({ subscription, until }: { subscription: Subscription; until: string }) {
  const { t } = useTranslation('billing');
  const { day } = useDate();
  const { status, owing, cancelsAtOnce } = subscription;
  const owes = status === 'past_due';
  if (cancelsAtOnce) return <p>{t(owes ? 'cancelUnpaidText' : 'cancelPausedText')}</p>;
  const accessUntil = owing?.accessUntil;
  return (
    <>
      <p>{t(owes ? 'cancelOwingText' : 'cancelText', { date: day(until) })}</p>
      {owes && <p>{accessUntil ? t('accessUntil', { date: day(accessUntil) }) : t('accessOver')}</p>}
      <p className="text-dust">{t(owes ? 'cancelNowOwingText' : 'cancelNowText')}</p>
    </>
  );
}
