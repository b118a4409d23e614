import { useTranslation } from 'react-i18next';
import { FiPlus } from 'react-icons/fi';
import { useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../../ui/Button';
import { Failure, Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { Page } from '../parts/Page';
import { useIsNarrow } from '../parts/useIsNarrow';
import { BulkBar } from './BulkBar';
import { FilterBar } from './FilterBar';
import { type Filter, isFiltered, readFilters, withFilter } from './filters';
import { LibraryCards } from './LibraryCards';
import { LibraryTable } from './LibraryTable';
import { useLibraryQuery } from './libraryApi';
import { useSelection } from './useSelection';

const PLACES = Array.from({ length: 10 }, (_, n) => n);

/** Everything there is, as the address asks for it. */
export function LibraryPage() {
  const { t } = useTranslation(['library', 'studio']);
  const [address, setAddress] = useSearchParams();
  const filters = readFilters(address);
  const { data, error, isFetching, refetch } = useLibraryQuery(filters, { refetchOnMountOrArgChange: 5 });
  const rows = data?.items ?? [];
  const selection = useSelection(rows.map(({ id }) => id));
  const narrow = useIsNarrow();

  const put = (name: Filter | 'sort', value: string) =>
    setAddress((now) => withFilter(now, name, value), { replace: true, preventScrollReset: true });
  const clear = () => setAddress({}, { replace: true });

  return (
    <Page
      title={t('title')}
      aside={
        <p role="status" className="min-w-20 text-sm text-dust">
          {data && t('total', { count: data.total })}
        </p>
      }
      actions={
        <ButtonLink size="sm" to="/studio/new">
          <FiPlus aria-hidden="true" />
          {t('studio:newTitle')}
        </ButtonLink>
      }
    >
      <FilterBar filters={filters} onFilter={put} onClear={clear} />
      {error && !data && <Failure title={t('failed')} problem={error} onRetry={refetch} />}
      {!data && !error && (
        <div aria-busy="true" className="flex flex-col gap-2">
          {PLACES.map((n) => (
            <Skeleton key={n} className="h-19" />
          ))}
        </div>
      )}
      {data && rows.length === 0 && <Nothing filtered={isFiltered(filters)} onClear={clear} />}
      {rows.length > 0 && (
        <div aria-busy={isFetching} className={isFetching ? 'opacity-60 transition-opacity delay-200' : ''}>
          {narrow ? (
            <LibraryCards rows={rows} selection={selection} />
          ) : (
            <LibraryTable rows={rows} selection={selection} filters={filters} onSort={(sort) => put('sort', sort)} />
          )}
          <div className="mt-5 flex justify-end gap-3">
            {filters.cursor && (
              <Button
                size="sm"
                look="quiet"
                onClick={() => setAddress((now) => withFilter(now, 'sort', filters.sort ?? ''))}
              >
                {t('first')}
              </Button>
            )}
            {data?.nextCursor && (
              <Button size="sm" look="quiet" onClick={() => setAddress((now) => paged(now, data.nextCursor))}>
                {t('next')}
              </Button>
            )}
          </div>
        </div>
      )}
      <BulkBar rows={rows} selection={selection} />
    </Page>
  );
}

function paged(address: URLSearchParams, cursor: string | null): URLSearchParams {
  const next = new URLSearchParams(address);
  if (cursor) next.set('cursor', cursor);
  return next;
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation(['library', 'studio']);
  return filtered ? (
    <Notice title={t('noneTitle')} action={<Button onClick={onClear}>{t('clear')}</Button>}>
      {t('noneText')}
    </Notice>
  ) : (
    <Notice title={t('emptyTitle')} action={<ButtonLink to="/studio/new">{t('studio:newTitle')}</ButtonLink>}>
      {t('emptyText')}
    </Notice>
  );
}
