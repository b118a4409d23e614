import { useTranslation } from 'react-i18next';
import { Failure } from '../../ui/Notice';
import { useDate } from '../../ui/useDate';
import { Card } from '../parts/Page';
import { type Trouble, useTroublesQuery } from './supportApi';

/** What went wrong when this account wanted to watch, the latest first; not what it watched. */
export function Troubles({ id }: { id: string }) {
  const { t } = useTranslation('support');
  const { data, error, refetch } = useTroublesQuery(id, { refetchOnMountOrArgChange: true });
  return (
    <Card title={t('troubles')}>
      {error && !data && <Failure compact title={t('troublesFailed')} problem={error} onRetry={refetch} />}
      {data?.length === 0 && <p className="text-sm text-dust">{t('noTroubles')}</p>}
      <ol className="flex max-h-80 flex-col gap-3 overflow-y-auto text-sm">
        {data?.map((trouble) => (
          <Line key={`${trouble.at}${trouble.refused}`} trouble={trouble} />
        ))}
      </ol>
    </Card>
  );
}

function Line({ trouble: { at, refused, startUpMs, watchedSeconds, stalledMs, errors } }: { trouble: Trouble }) {
  const { t, i18n } = useTranslation('support');
  const { moment } = useDate();
  const seconds = (ms: number) => (ms / 1000).toLocaleString(i18n.language, { maximumFractionDigits: 1 });
  const codes = Object.entries(errors).map(([code, count]) => (count > 1 ? `${code} (${count}×)` : code));
  return (
    <li className="break-words">
      <span className="text-dust">{moment(at)}</span>{' '}
      {refused ? (
        t('wasRefused', { code: refused })
      ) : (
        <>
          {codes.length > 0 && <>{t('playerErrors', { codes: codes.join(', ') })}. </>}
          {t('stalled', { seconds: seconds(stalledMs), minutes: Math.round(watchedSeconds / 60) })}
          {startUpMs != null && <>, {t('firstPicture', { seconds: seconds(startUpMs) })}</>}
        </>
      )}
    </li>
  );
}
