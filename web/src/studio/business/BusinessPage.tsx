import { useTranslation } from 'react-i18next';
import { Failure } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { useRange } from '../numbers/useRange';
import { Page } from '../parts/Page';
import { AsideEvents } from './AsideEvents';
import { BusinessPlots } from './BusinessPlots';
import { BusinessTiles } from './BusinessTiles';
import { useBusinessQuery } from './businessApi';
import { ReconciliationCard } from './ReconciliationCard';

/** How the business goes, by the ledger; and what of Stripe's somebody has to look at. */
export function BusinessPage() {
  const { t } = useTranslation('business');
  const { days, choice } = useRange();
  const { currentData: business, error, refetch } = useBusinessQuery(days, { refetchOnMountOrArgChange: true });
  return (
    <Page title={t('title')} actions={choice}>
      {error && !business && <Failure title={t('failed')} problem={error} onRetry={refetch} />}
      {!business && !error && <Skeleton className="mb-5 h-96" />}
      {business && (
        <>
          <BusinessTiles business={business} />
          <BusinessPlots days={business.days} />
        </>
      )}
      <div className="mt-5 grid gap-5 xl:grid-cols-2">
        <AsideEvents />
        <ReconciliationCard />
      </div>
    </Page>
  );
}
