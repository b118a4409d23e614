import { useTranslation } from 'react-i18next';
import { useAppSelector } from '../app/store';
import { useSubscriptionQuery } from '../billing/billingApi';
import { ButtonLink } from '../ui/Button';

/** For whoever has no plan yet, and is no child. Says nothing while it is not known. */
export function SubscribeNote() {
  const { t } = useTranslation('browse');
  const kids = useAppSelector((state) => state.session.claims?.kids ?? false);
  const { data } = useSubscriptionQuery(undefined, { skip: kids });
  if (data?.status !== 'none' && data?.status !== 'canceled') return null;
  return (
    <aside className="gutter" data-testid="subscribe-note">
      <div className="flex flex-wrap items-center justify-between gap-4 rounded-xl border border-amber/40 bg-curtain px-6 py-4">
        <p className="text-lg font-medium">{t('subscribeNote')}</p>
        <ButtonLink to="/plans">{t('seePlans')}</ButtonLink>
      </div>
    </aside>
  );
}
