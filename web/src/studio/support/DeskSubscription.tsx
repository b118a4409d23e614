import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../billing/money';
import { Button } from '../../ui/Button';
import { useDate } from '../../ui/useDate';
import { Card } from '../parts/Page';
import { type AccountMoney, useCancelForMutation } from './supportApi';
import { WhyDialog } from './WhyDialog';

const OVER = ['canceled', 'incomplete_expired'];
const GOING_ON = ['trialing', 'active', 'past_due'];

/** Whether there is a period with whose end it can be cancelled. */
function hasPeriod({ status, pause }: NonNullable<AccountMoney['subscription']>): boolean {
  return GOING_ON.includes(status) && !(pause && new Date(pause.from).getTime() <= Date.now());
}

export function DeskSubscription({ id, money }: { id: string; money: AccountMoney }) {
  const { t, i18n } = useTranslation('support');
  const { moment } = useDate();
  const [cancel] = useCancelForMutation();
  const [asked, setAsked] = useState<{ now: boolean } | null>(null);
  const { subscription, entitlement, stripeCustomer } = money;
  return (
    <Card title={t('subscription')}>
      {!subscription && <p className="text-sm text-dust">{t('neverSubscribed')}</p>}
      {subscription && (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
          <dt className="text-dust">{t('status')}</dt>
          <dd data-testid="desk-status">{subscription.status}</dd>
          <dt className="text-dust">{t('plan')}</dt>
          <dd>
            {subscription.planId}, {formatMoney(subscription.price, i18n.language)}
          </dd>
          <dt className="text-dust">{t('periodEnd')}</dt>
          <dd>{moment(subscription.currentPeriodEnd)}</dd>
        </dl>
      )}
      <p className={`mt-3 text-sm ${entitlement?.entitled ? 'text-fine' : 'text-alarm'}`}>
        {t(entitlement?.entitled ? 'entitled' : 'notEntitled')}
        {entitlement?.until && ` ${t('untilWhen', { when: moment(entitlement.until) })}`}
      </p>
      {subscription && (
        <p className="mt-3 text-xs text-dust break-all">
          {t('stripeSubscription')}: {subscription.id}
        </p>
      )}
      {stripeCustomer && (
        <p className="mt-1 text-xs text-dust break-all">
          {t('stripeCustomer')}: {stripeCustomer}
        </p>
      )}
      {subscription && !OVER.includes(subscription.status) && (
        <div className="mt-4 flex flex-wrap gap-3">
          {!subscription.endsAt && hasPeriod(subscription) && (
            <Button look="quiet" size="sm" onClick={() => setAsked({ now: false })}>
              {t('cancelAtEnd')}
            </Button>
          )}
          <Button look="danger" size="sm" onClick={() => setAsked({ now: true })}>
            {t('cancelNow')}
          </Button>
        </div>
      )}
      {asked && (
        <WhyDialog
          title={t(asked.now ? 'cancelNow' : 'cancelAtEnd')}
          onClose={() => setAsked(null)}
          send={(why) => cancel({ id, now: asked.now, why }).unwrap()}
        />
      )}
    </Card>
  );
}
