import { useTranslation } from 'react-i18next';
import type { Subscription } from './billingApi';
import { PortalButton } from './PortalButton';
import { planName } from './planName';

/** On the plans page, for who has one: changes are made in Stripe's portal. */
export function CurrentPlan({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslation('billing');
  return (
    <div className="mx-auto mt-8 flex max-w-2xl flex-col items-center gap-4 rounded-xl border border-amber/40 bg-curtain p-6 text-center">
      <p className="text-lg font-semibold">{t('alreadyTitle', { plan: planName(subscription.plan) })}</p>
      <p className="text-dust">{t('alreadyText')}</p>
      <PortalButton />
    </div>
  );
}
