import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../api/newKey';
import { Button, ButtonLink } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { isChangeable, type Subscription } from './billingApi';
import { CancelDialog } from './CancelDialog';
import { GoOnDialog } from './GoOnDialog';
import { PauseDialog } from './PauseDialog';
import { useResume } from './useResume';

/** What may be done in the state that it is in. */
export function PlanActions({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('billing');
  const [asked, setAsked] = useState<'cancel' | 'pause' | 'goOn' | null>(null);
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
      {endsAt && <ResumeButton />}
      {pause && !endsAt && <Button onClick={() => setAsked('goOn')}>{t('unpause')}</Button>}
      {!endsAt && (
        <Button look="plain" onClick={() => setAsked('cancel')}>
          {t('cancelPlan')}
        </Button>
      )}
      {asked === 'cancel' && <CancelDialog subscription={subscription} onClose={close} />}
      {asked === 'goOn' && <GoOnDialog onClose={close} />}
      {asked === 'pause' && <PauseDialog from={end} onClose={close} />}
    </>
  );
}

function ResumeButton() {
  const { t } = useTranslation('billing');
  const { resume, sending, problem } = useResume();
  return (
    <div className="flex flex-col items-start gap-5">
      <Button disabled={sending} onClick={() => void resume(newKey())}>
        {t('resume')}
      </Button>
      <FormProblem text={problem} />
    </div>
  );
}
