import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PlainLayout } from '../app/PlainLayout';
import { useReturnAddress } from '../app/returnAddress';
import { useAppSelector } from '../app/store';
import { ButtonLink } from '../ui/Button';
import { Failure, Notice } from '../ui/Notice';
import { PageTitle } from '../ui/PageTitle';
import { Skeleton } from '../ui/Skeleton';
import { isChangeable, isEntitled, type Plan, usePlansQuery, useSubscriptionQuery } from './billingApi';
import { ChangePlanDialog } from './ChangePlanDialog';
import { CurrentPlan } from './CurrentPlan';
import { PlanCard } from './PlanCard';

/** Open to all; who is signed in goes from here to the payment page. */
export function PlansPage() {
  const { t } = useTranslation(['billing', 'app']);
  const signedIn = useAppSelector((state) => state.session.status === 'signed-in');
  const { data: plans, error, refetch } = usePlansQuery();
  const { data: subscription } = useSubscriptionQuery(undefined, { skip: !signedIn });
  const [query] = useSearchParams();
  const { address } = useReturnAddress('/browse');
  const subscribed = isEntitled(subscription) || subscription?.status === 'past_due';
  const [wanted, setWanted] = useState<Plan | null>(null);
  const best = plans?.toSorted((a, b) => (b.streams ?? 0) - (a.streams ?? 0))[0];

  return (
    <PlainLayout
      aside={
        signedIn ? (
          <ButtonLink look="quiet" to="/account">
            {t('app:account')}
          </ButtonLink>
        ) : (
          <ButtonLink look="quiet" to="/signin?return=%2Fplans">
            {t('app:signIn')}
          </ButtonLink>
        )
      }
    >
      <PageTitle>{t('title')}</PageTitle>
      <div className="mx-auto max-w-6xl pt-[4vh]">
        <h1 className="text-center font-display text-[clamp(3.2rem,8vw,7rem)] leading-[0.9]">
          {t(query.has('needed') ? 'neededTitle' : 'heading')}
        </h1>
        <p className="mt-4 text-center text-lg text-dust">{t('lead')}</p>
        {subscribed && subscription && <CurrentPlan subscription={subscription} />}
        {error && <Failure title={t('failed')} problem={error} onRetry={refetch} />}
        {plans?.length === 0 && <Notice title={t('empty')} />}
        <ul className="mt-10 flex flex-wrap justify-center gap-5">
          {!plans &&
            !error &&
            [0, 1, 2].map((n) => <Skeleton key={n} className="h-96 max-w-88 flex-[1_1_15rem] rounded-2xl" />)}
          {plans?.map((plan) => (
            <PlanCard
              key={plan.id}
              plan={plan}
              best={plan.id === best?.id}
              asked={plan.id === query.get('plan')}
              subscribed={subscribed}
              mayTry={!signedIn || subscription?.mayTry === true}
              current={subscribed && planId(subscription?.plan) === plan.id}
              onChange={isChangeable(subscription) ? () => setWanted(plan) : undefined}
            />
          ))}
        </ul>
        {wanted && <ChangePlanDialog plan={wanted} onClose={() => setWanted(null)} />}
        {signedIn && !subscribed && (
          <p className="mt-10 text-center">
            <Link to={address} className="text-dust underline underline-offset-4 hover:text-screen">
              {t('later')}
            </Link>
          </p>
        )}
      </div>
    </PlainLayout>
  );
}

function planId(plan: { id: string } | string | null | undefined): string | undefined {
  return typeof plan === 'string' ? plan : plan?.id;
}
