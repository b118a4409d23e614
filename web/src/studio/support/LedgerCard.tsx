import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../billing/money';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Notice';
import { useDate } from '../../ui/useDate';
import { Card } from '../parts/Page';
import { type LedgerEntry, useLedgerInfiniteQuery } from './supportApi';

/** All that changed, the latest first: when, what, by whom and why. */
export function LedgerCard({ id }: { id: string }) {
  const { t } = useTranslation('support');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useLedgerInfiniteQuery(id, {
    refetchOnMountOrArgChange: true,
  });
  const entries = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('ledger')}>
      {error && !data && <Failure compact title={t('ledgerFailed')} problem={error} onRetry={refetch} />}
      {data && entries.length === 0 && <p className="text-sm text-dust">{t('noLedger')}</p>}
      <ol className="flex flex-col gap-3 text-sm">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button
          look="quiet"
          size="sm"
          className="mt-4"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </Card>
  );
}

function Entry({ entry: { at, fact, cause } }: { entry: LedgerEntry }) {
  const { t, i18n } = useTranslation('support');
  const { moment } = useDate();
  return (
    <li className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <span className="text-dust">{moment(at)}</span>
      <span className="break-words">
        <strong className="font-medium">
          {fact.about} {fact.state}
        </strong>
        {fact.detail && ` (${fact.detail})`}
        {fact.planId && `, ${fact.planId}`}
        {fact.money && `, ${formatMoney(fact.money, i18n.language)}`}
        <span className="block text-dust">
          {t(`by_${cause.who}` as 'by_stripe')}: {cause.why}
        </span>
      </span>
    </li>
  );
}
