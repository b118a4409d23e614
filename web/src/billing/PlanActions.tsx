import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Button, ButtonLink } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { useProblemText } from '../ui/useProblemText';
import { isChangeable, type Subscription, useResumeSubscriptionMutation } from './billingApi';
import { CancelDialog } from './CancelDialog';
import { PauseDialog } from './PauseDialog';

/** What may be done in the state that it is in. */
export function PlanActions({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('billing');
  const [asked, setAsked] = useState<'cancel' | 'pause' | null>(null);
  const { status, currentPeriodEnd, endsAt, pause } = subscription;
  const end = currentPeriodEnd ?? '';
  const close = () => setAsked(null);
  return (
    <>
      {isChangeable(subscription) && (
        <ButtonLink look="quiet" to="/plans">
          {t('seePlans')}
        </ButtonLink>
      )}
      {isChangeable(subscription) && status === 'active' && (
        <Button look="quiet" onClick={() => setAsked('pause')}>
          {t('pausePlan')}
        </Button>
      )}
      {pause || endsAt ? (
        <ResumeButton words={t(pause ? 'unpause' : 'resume')} />
      ) : (
        <Button look="plain" onClick={() => setAsked('cancel')}>
          {t('cancelPlan')}
        </Button>
      )}
      {asked === 'cancel' && <CancelDialog until={end} onClose={close} />}
      {asked === 'pause' && <PauseDialog from={end} onClose={close} />}
    </>
  );
}

function ResumeButton({ words }: { words: string }) {
  const { t } = useTranslation('billing');
  const [resume, { isLoading }] = useResumeSubscriptionMutation();
  const [problem, setProblem] = useState<string | null>(null);
  const text = useProblemText();

  async function go() {
    setProblem(null);
    try {
      await resume().unwrap();
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      setProblem(refused.code === 'payment-failed' ? t('cardDeclined') : text(refused));
    }
  }

  return (
    <div className="flex flex-col items-start gap-5">
      <Button disabled={isLoading} onClick={() => void go()}>
        {words}
      </Button>
      <FormProblem text={problem} />
    </div>
  );
}
