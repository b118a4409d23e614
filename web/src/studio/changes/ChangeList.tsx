import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/Button';
import { Failure, Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { useDate } from '../../ui/useDate';
import type { Change } from '../model';
import { useChangesInfiniteQuery } from './changesApi';
import { told } from './told';
import { useFieldName } from './useFieldName';
import { useOperatorName } from './useOperatorName';
import { ValueText } from './ValueText';
import { en } from './words';

/** Who changed what and when: of one title, or of the whole library. */
export function ChangeList({ id }: { id: string | null }) {
  const { t } = useTranslation(['changes', 'studio']);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useChangesInfiniteQuery(id, {
    refetchOnMountOrArgChange: true,
  });
  const changes = data?.pages.flatMap((page) => page.items);
  if (!changes && error) return <Failure title={t('failed')} problem={error} onRetry={refetch} />;
  if (!changes) return [0, 1, 2, 3, 4].map((n) => <Skeleton key={n} className="mb-3 h-20" />);
  if (changes.length === 0) return <Notice title={t('empty')} />;
  return (
    <>
      <ol className="flex flex-col gap-3" data-testid="changes">
        {changes.map((change) => (
          <ChangeEntry
            key={`${change.titleId ?? ''} ${change.version} ${change.at} ${change.action}`}
            change={change}
            named={id === null}
          />
        ))}
      </ol>
      {hasNextPage && (
        <div className="mt-5 flex justify-center">
          <Button size="sm" look="quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('studio:loadMore')}
          </Button>
        </div>
      )}
    </>
  );
}

function ChangeEntry({ change, named }: { change: Change; named: boolean }) {
  const { t } = useTranslation(['changes', 'studio']);
  const { moment } = useDate();
  const operatorName = useOperatorName();
  const fieldName = useFieldName();
  const action = change.action in en.action ? t(`action.${change.action as keyof typeof en.action}`) : change.action;
  return (
    <li className="rounded-lg border border-seam bg-velvet px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span>
          <b className="font-semibold">{operatorName(change.by ?? '')}</b> {action}
          {named && change.titleId && (
            <>
              {t('studio:colon')}
              <Link
                to={`/studio/titles/${encodeURIComponent(change.titleId)}`}
                className="underline decoration-brass underline-offset-4 hover:text-amber"
              >
                {change.title ?? change.titleId}
              </Link>
            </>
          )}
        </span>
        <span className="text-xs text-dust">
          <time dateTime={change.at}>{moment(change.at)}</time> · {t('version', { version: change.version })}
        </span>
      </p>
      {change.changes.length > 0 && (
        <dl className="mt-2.5 flex flex-col gap-2 text-sm">
          {change.changes.map(({ field, before, after }) => (
            <div key={field} className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <dt className="text-dust">{fieldName(field)}</dt>
              <dd className="grid min-w-0 gap-x-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
                <span className="min-w-0 text-dust line-through decoration-brass/70">
                  <span className="sr-only">{t('before')} </span>
                  <ValueText value={told(before)} />
                </span>
                <span aria-hidden="true" className="text-amber">
                  →
                </span>
                <span className="min-w-0">
                  <span className="sr-only">{t('after')} </span>
                  <ValueText value={told(after)} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
