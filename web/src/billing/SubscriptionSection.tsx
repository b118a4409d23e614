import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { Section } from '../ui/Section';
import { Skeleton } from '../ui/Skeleton';
import { useDate } from '../ui/useDate';
import { type Subscription, useSubscriptionQuery } from './billingApi';
import { Owing } from './Owing';
import { PlanActions } from './PlanActions';
import { PortalButton } from './PortalButton';
import { planName } from './planName';

export function SubscriptionSection() {
  const { t } = useTranslation('billing');
  const { data, error, refetch } = useSubscriptionQuery(undefined, {
    refetchOnMountOrArgChange: true,
    // Whoever paid on Stripe's page comes back.
    refetchOnFocus: true,
  });
  return (
    <Section id="subscription" title={t('subscription')}>
      {error && !data && <Failure compact title={t('subscriptionFailed')} problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton className="h-24" />}
      {data && (data.status === 'none' ? <NoPlan /> : <PlanState subscription={data} />)}
    </Section>
  );
}

function NoPlan() {
  const { t } = useTranslation('billing');
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <p>
        <strong className="block text-lg">{t('none')}</strong>
        <span className="text-dust">{t('noneText')}</span>
      </p>
      <ButtonLink to="/plans">{t('seePlans')}</ButtonLink>
    </div>
  );
}

function PlanState({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('billing');
  const { status, plan, owing } = subscription;
  const late = status === 'past_due';
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <strong className="font-display text-4xl leading-none tracking-wide text-amber">{planName(plan)}</strong>
        <span className={`font-semibold ${late ? 'text-alarm' : 'text-fine'}`} data-testid="subscription-status">
          {t(owing?.problem === 'authentication' ? 'status_unconfirmed' : `status_${status}`)}
        </span>
        <What subscription={subscription} />
      </div>
      {late && <Owing owing={owing} />}
      <div className="flex flex-wrap gap-3">
        <PortalButton />
        {status === 'canceled' ? (
          <ButtonLink to="/plans">{t('seePlans')}</ButtonLink>
        ) : (
          <PlanActions subscription={subscription} />
        )}
      </div>
    </div>
  );
}

/** What comes next, and when. */
function What({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('billing');
  const { day } = useDate();
  const { status, currentPeriodEnd, endsAt, trialEnd, pause } = subscription;
  if (!currentPeriodEnd || status === 'canceled') return null;
  const [word, date] = next();
  return <span className="text-dust">{t(word, { date: day(date) })}</span>;

  function next(): ['ends' | 'renews' | 'trialEnds' | 'pausedFrom' | 'pausedUntil', string] {
    if (endsAt) return ['ends', endsAt];
    if (pause) {
      const isPaused = new Date(pause.from).getTime() <= Date.now();
      return isPaused && pause.until ? ['pausedUntil', pause.until] : ['pausedFrom', pause.from];
    }
    if (status === 'trialing' && trialEnd) return ['trialEnds', trialEnd];
    return ['renews', currentPeriodEnd ?? ''];
  }
}
