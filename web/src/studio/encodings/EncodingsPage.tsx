import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { Page } from '../parts/Page';
import { COLUMNS, inColumn, withNews } from './board';
import { EncodingCard } from './EncodingCard';
import { useEncodingsInfiniteQuery } from './encodingsApi';
import { useLiveEncodings } from './useLiveProgress';

/** What the encoder has done, does and is to do, as it happens. */
export function EncodingsPage() {
  const { t } = useTranslation('encodings');
  const { data, error, refetch, hasNextPage, fetchNextPage } = useEncodingsInfiniteQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const { encodings: heard, heard: live, connections } = useLiveEncodings();
  const listed = data?.pages.flatMap((page) => page.items);
  const all = withNews(listed ?? [], heard);

  // What happened while the line was broken is told nowhere else.
  useEffect(() => {
    if (connections > 0) void refetch();
  }, [connections, refetch]);

  return (
    <Page
      title={t('title')}
      aside={
        <p role="status" className="flex items-center gap-2 text-sm text-dust">
          <span aria-hidden="true" className={`size-2 rounded-full ${live ? 'bg-fine' : 'animate-shimmer bg-amber'}`} />
          {t(live ? 'live' : 'reconnecting')}
        </p>
      }
    >
      {error && !listed && <Failure title={t('failed')} problem={error} onRetry={refetch} />}
      {(listed || !error) && (
        <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-4">
          {COLUMNS.map((column) => {
            const here = inColumn(all, column);
            return (
              <section
                key={column}
                aria-label={t(`columns.${column}`)}
                className="min-w-0 rounded-xl border border-seam/70 bg-night/40 p-3"
              >
                <h2 className="mb-3 flex items-baseline gap-2 px-1 text-sm font-semibold">
                  {t(`columns.${column}`)} <span className="text-dust">{listed && here.length}</span>
                </h2>
                {!listed && <Skeleton className="h-18" />}
                {listed && here.length === 0 && <p className="px-1 pb-2 text-sm text-dust">{t(`empty.${column}`)}</p>}
                <ul className="flex flex-col gap-2">
                  {here.map((encoding) => (
                    <EncodingCard key={encoding.masterId} encoding={encoding} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
      {hasNextPage && (
        <div className="mt-5 flex justify-center">
          <Button size="sm" look="quiet" onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
