import { useTranslation } from 'react-i18next';
import { Failure, Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { Figures } from './Figures';
import { useNumbersQuery } from './numbersApi';
import { TopTitles } from './TopTitles';

/** The numbers of a period, of the whole library or of one title. */
export function NumbersView({ days, id }: { days: number; id?: string }) {
  const { t } = useTranslation('numbers');
  const { currentData: numbers, error, refetch } = useNumbersQuery({ days, id }, { refetchOnMountOrArgChange: 60 });
  if (error && !numbers) return <Failure title={t('failed')} problem={error} onRetry={refetch} />;
  if (!numbers) {
    return (
      <div aria-busy="true">
        <Skeleton className="mb-5 h-20" />
        <div className="grid gap-5 xl:grid-cols-2">
          {[0, 1, 2, 3].map((n) => (
            <Skeleton key={n} className="h-80" />
          ))}
        </div>
      </div>
    );
  }
  const nothing = numbers.days.every(({ plays, starts }) => plays === 0 && starts === 0);
  if (nothing) return <Notice title={t('empty')}>{t('emptyText')}</Notice>;
  return (
    <>
      <Figures numbers={numbers} days={days} />
      {!id && <TopTitles titles={numbers.titles ?? []} />}
    </>
  );
}
