import { useTranslation } from 'react-i18next';
import { FiCheck, FiMinus } from 'react-icons/fi';
import { useAppSelector } from '../app/store';
import { Button, ButtonLink } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import type { Plan } from './billingApi';
import { intervalWord } from './interval';
import { formatMoney } from './money';
import { useStartCheckout } from './useStartCheckout';

interface PlanCardProps {
  plan: Plan;
  best: boolean;
  /** The one that was chosen before signing up. */
  asked: boolean;
  subscribed: boolean;
  current: boolean;
  /** Whether the plan's trial would be given: who had a plan before gets none. */
  mayTry: boolean;
  /** Changes to it, for who has another and may; undefined for who may not. */
  onChange?: () => void;
}

export function PlanCard({ plan, best, asked, subscribed, current, mayTry, onChange }: PlanCardProps) {
  const { t, i18n } = useTranslation('billing');
  const signedIn = useAppSelector((state) => state.session.status === 'signed-in');
  const { start, starting, problem } = useStartCheckout();
  const interval = t(intervalWord(plan.interval));
  const back = encodeURIComponent(`/plans?plan=${encodeURIComponent(plan.id)}`);

  return (
    <li
      data-testid="plan"
      className={`flex max-w-88 flex-[1_1_15rem] flex-col rounded-2xl border p-7 ${best || asked ? 'border-amber bg-curtain' : 'border-seam bg-velvet'}`}
    >
      <h2 className="font-display text-4xl leading-none tracking-wide text-amber">{plan.name}</h2>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-2">
        <span className="text-4xl font-bold tracking-tight">{formatMoney(plan.price, i18n.language)}</span>
        <span className="whitespace-nowrap text-dust">{t('per', { interval })}</span>
      </p>
      <p className="min-h-6 text-fine">{mayTry && plan.trialDays ? t('trial', { count: plan.trialDays }) : ''}</p>
      <ul className="mt-5 mb-8 flex flex-col gap-3">
        {plan.resolution && <Feature text={t('resolution', { resolution: plan.resolution })} />}
        {plan.streams && <Feature text={t('streams', { count: plan.streams })} />}
        <Downloads downloads={plan.downloads} />
      </ul>
      <div className="mt-auto flex flex-col gap-5">
        <FormProblem text={problem} />
        {current && <p className="text-center font-semibold text-amber">{t('current')}</p>}
        {!subscribed && signedIn && (
          <Button size="lg" disabled={starting} onClick={() => void start(plan.id)}>
            {starting ? t('toPayment') : t('choose', { plan: plan.name })}
          </Button>
        )}
        {subscribed && !current && onChange && (
          <Button size="lg" look="quiet" onClick={onChange}>
            {t('changeTo', { plan: plan.name })}
          </Button>
        )}
        {!signedIn && (
          <ButtonLink size="lg" to={`/signup?return=${back}`}>
            {t('choose', { plan: plan.name })}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

function Downloads({ downloads }: { downloads: Plan['downloads'] }) {
  const { t } = useTranslation('billing');
  if (!downloads) return <Feature text={t('noDownloads')} absent />;
  return <Feature text={t('downloadsCount', { count: downloads })} />;
}

function Feature({ text, absent = false }: { text: string; absent?: boolean }) {
  const Icon = absent ? FiMinus : FiCheck;
  return (
    <li className={`flex items-center gap-3 ${absent ? 'text-dust' : ''}`}>
      <Icon className={`size-5 shrink-0 ${absent ? 'text-dust' : 'text-amber'}`} aria-hidden="true" />
      {text}
    </li>
  );
}
