import { useTranslation } from 'react-i18next';
import { MoreButton } from '../ui/MoreButton';
import { Failure } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useDate } from '../ui/useDate';
import { byDay } from './byDay';
import { DayOfActivity } from './DayOfActivity';
import type { Activity } from './useActivity';

const PLACES = [0, 1, 2, 3];

/** Day by day, and on while one scrolls. */
export function ActivityList({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activity');
  const { day } = useDate();
  const { state, sittings, pages, error, again, more, loadingMore } = activity;
  if (state === 'awaited') {
    return (
      <div aria-busy="true" className="flex flex-col gap-4">
        {PLACES.map((n) => (
          <Skeleton key={n} className="h-24" />
        ))}
      </div>
    );
  }
  return (
    <>
      {byDay(sittings, day).map((one) => (
        <DayOfActivity key={one.day} {...one} />
      ))}
      {error && <Failure compact={pages > 0} title={t('failed')} problem={error} onRetry={again} />}
      {more && !error && <MoreButton key={pages} onMore={more} loading={loadingMore} />}
    </>
  );
}
