import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiExternalLink } from 'react-icons/fi';
import { newKey } from '../api/newKey';
import { isProblem, type Problem } from '../api/problem';
import { Button, buttonLook } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { Failure } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useProblemText } from '../ui/useProblemText';
import {
  type Plan,
  type PlanPreview,
  useChangePlanMutation,
  usePreviewPlanQuery,
  useSubscriptionQuery,
} from './billingApi';
import { intervalWord } from './interval';
import { formatMoney } from './money';
import { PortalButton } from './PortalButton';

const ASK_EVERY_MS = 2_000;

/** What another plan costs, before it is changed to: it costs exactly what was shown, or nothing is changed. */
export function ChangePlanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { currentData, error, refetch } = usePreviewPlanQuery(plan.id, { refetchOnMountOrArgChange: true });
  return (
    <Dialog title={t('changeTitle', { plan: plan.name })} onClose={onClose}>
      {error && !currentData && <Failure compact title={t('previewFailed')} problem={error} onRetry={refetch} />}
      {!currentData && !error && (
        <div role="status" className="flex flex-col gap-3 text-dust">
          {t('reckoning')}
          <Skeleton className="h-24" />
        </div>
      )}
      {currentData && <Offer preview={currentData} onClose={onClose} />}
    </Dialog>
  );
}

function Offer({ preview, onClose }: { preview: PlanPreview; onClose: () => void }) {
  const { t, i18n } = useTranslation(['billing', 'app']);
  const [change] = useChangePlanMutation();
  const [key] = useState(newKey);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const text = useProblemText();
  const write = (money: PlanPreview['dueNow']) => formatMoney(money, i18n.language);
  const owes = preview.dueNow.amount > 0;

  async function send() {
    setSending(true);
    setProblem(null);
    try {
      await change({ planId: preview.planId, at: preview.at, key }).unwrap();
      onClose();
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      setProblem(refused);
      setSending(false);
    }
  }

  const isPayment = problem?.code === 'payment-failed';
  const invoice = isPayment ? problem.invoiceUrl : undefined;
  if (invoice) return <Confirmation planId={preview.planId} invoice={invoice} onDone={onClose} />;
  const needsBank = problem?.reason === 'authentication_required';
  return (
    <div className="flex flex-col gap-5">
      <ul className="flex flex-col gap-2 text-sm text-dust">
        {preview.lines.map((line) => (
          <li key={line.description} className="flex justify-between gap-6">
            <span>{line.description}</span>
            <span className="tabular-nums whitespace-nowrap">{write(line.amount)}</span>
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-1 border-t border-seam pt-4 text-lg font-semibold">
        <Sum name={t('dueNow')} value={write(preview.dueNow)} />
        {preview.credit.amount > 0 && <Sum name={t('credit')} value={write(preview.credit)} />}
      </dl>
      <p className="text-dust">
        {t('thenEach', { price: write(preview.renewal), interval: t(intervalWord(preview.interval)) })}
      </p>
      <FormProblem
        text={problem && (isPayment ? t(needsBank ? 'authenticationNeeded' : 'cardDeclined') : text(problem))}
      />
      {isPayment && <PortalButton />}
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button disabled={sending} onClick={() => void send()}>
          {owes ? t('changeSend', { price: write(preview.dueNow) }) : t('changeSendFree')}
        </Button>
      </div>
    </div>
  );
}

/** The bank asks the card's holder, on a page of Stripe's: once that is answered, the plan is changed. */
function Confirmation({ planId, invoice, onDone }: { planId: string; invoice: string; onDone: () => void }) {
  const { t } = useTranslation('billing');
  const { data: subscription } = useSubscriptionQuery(undefined, { pollingInterval: ASK_EVERY_MS });
  const plan = subscription?.plan;
  const isDone = typeof plan === 'object' && plan?.id === planId;
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  return (
    <div role="status" className="flex flex-col gap-5">
      <p>{t('toConfirm')}</p>
      <p className="text-dust">{t('toConfirmLater')}</p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={onDone}>
          {t('confirmLater')}
        </Button>
        <a href={invoice} target="_blank" rel="noreferrer" className={buttonLook()}>
          {t('owingDo_authentication')}
          <FiExternalLink aria-hidden="true" />
        </a>
      </div>
    </div>
  );
}

function Sum({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-6">
      <dt>{name}</dt>
      <dd className="tabular-nums" data-testid="sum">
        {value}
      </dd>
    </div>
  );
}
