import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure, Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { useDate } from '../../ui/useDate';
import { useLibraryQuery } from '../library/libraryApi';
import { zoneName } from '../parts/localTime';
import { Page } from '../parts/Page';
import { Poster } from '../parts/Poster';
import { StateBadge } from '../parts/StateBadge';
import { byDay, coming } from './coming';
import { useClock } from './useClock';

/** What is published and withdrawn by the clock. */
export function SchedulePage() {
  const { t } = useTranslation('schedule');
  const { day, time } = useDate();
  const { data, error, refetch } = useLibraryQuery(
    { state: 'scheduled', limit: 100 },
    { refetchOnMountOrArgChange: true, pollingInterval: 60_000 },
  );
  const days = byDay(coming(data?.items ?? [], useClock()), day);
  return (
    <Page title={t('title')} aside={<p className="text-sm text-dust">{t('hint', { zone: zoneName() })}</p>}>
      {error && !data && <Failure title={t('failed')} problem={error} onRetry={refetch} />}
      {!data && !error && [0, 1, 2].map((n) => <Skeleton key={n} className="mb-3 h-20" />)}
      {data && days.length === 0 && <Notice title={t('empty')}>{t('emptyText')}</Notice>}
      <div className="flex max-w-4xl flex-col gap-6" data-testid="schedule">
        {days.map(([name, list]) => (
          <section key={name} aria-label={name}>
            <h2 className="mb-2 text-sm font-semibold text-dust">{name}</h2>
            <ol className="flex flex-col gap-2">
              {list.map(({ at, what, row }) => (
                <li
                  key={`${row.id} ${what}`}
                  className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg border border-seam bg-velvet px-4 py-2.5"
                >
                  <time dateTime={at} className="w-16 shrink-0 text-sm tabular-nums">
                    {time(at)}
                  </time>
                  <span className={`w-28 shrink-0 text-sm ${what === 'publishes' ? 'text-fine' : 'text-amber'}`}>
                    {t(what)}
                  </span>
                  <Poster artwork={row.artwork} className="w-7 max-sm:hidden" />
                  <Link
                    to={`/studio/titles/${encodeURIComponent(row.id)}?part=publishing`}
                    className="min-w-0 grow basis-full rounded-sm font-medium hover:text-amber max-sm:break-words sm:basis-0 sm:truncate"
                  >
                    {row.title}
                  </Link>
                  <span className="max-sm:hidden">
                    <StateBadge state={row.state} />
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Page>
  );
}
