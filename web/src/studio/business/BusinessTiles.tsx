import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../billing/money';
import { useFigures } from '../numbers/useFigures';
import { Tiles } from '../parts/Tiles';
import type { Business } from './businessApi';
import { moves } from './moves';

/** What is now, and what has come of the period. */
export function BusinessTiles({ business }: { business: Business }) {
  const { t, i18n } = useTranslation('business');
  const { number, share } = useFigures();
  const now = business.days.at(-1);
  if (!now) return null;
  const { began, left, churn, paymentsFailed } = moves(business.days);
  const monthly = now.monthly.map((money) => formatMoney(money, i18n.language)).join(' · ');
  const tiles = [
    [t('subscribers'), number(now.subscribers)],
    [t('monthly'), monthly || '–'],
    [t('trialing'), number(now.trialing)],
    [t('began'), number(began)],
    [t('left'), number(left)],
    [t('churn'), share(churn)],
    [t('paymentsFailed'), number(paymentsFailed)],
    [t('aside'), number(business.eventsAside)],
  ] as const;
  return <Tiles label={t('total')} tiles={tiles} />;
}
