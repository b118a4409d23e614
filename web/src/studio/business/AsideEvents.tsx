import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { FormProblem } from '../../ui/form/FormProblem';
import { Failure } from '../../ui/Notice';
import { useDate } from '../../ui/useDate';
import { useProblemText } from '../../ui/useProblemText';
import { Card } from '../parts/Page';
import { useAsideEventsQuery, useReplayEventMutation } from './businessApi';

export function AsideEvents() {
  const { t } = useTranslation('business');
  const { moment } = useDate();
  const { data, error, refetch } = useAsideEventsQuery(undefined, { refetchOnMountOrArgChange: true });
  const text = useProblemText();
  const [replay, { isLoading, error: refused }] = useReplayEventMutation();
  return (
    <Card title={t('asideTitle')}>
      <div className="flex flex-col gap-5">
        {error && !data && <Failure compact title={t('asideFailed')} problem={error} onRetry={refetch} />}
        <FormProblem text={isProblem(refused) ? text(refused) : null} />
        {data?.length === 0 && <p className="text-sm text-dust">{t('asideNone')}</p>}
        <ul className="flex flex-col gap-4">
          {data?.map((event) => (
            <li key={event.id} className="flex flex-wrap items-start justify-between gap-3 text-sm">
              <div className="min-w-0">
                <p className="font-medium break-words">{event.type}</p>
                <p className="text-dust">
                  {moment(event.receivedAt)}, {t('attempts', { count: event.attempts })}
                </p>
                <p className="text-alarm break-words">{event.cause}</p>
              </div>
              <Button
                look="quiet"
                size="sm"
                aria-label={t('replayOf', { id: event.id })}
                disabled={isLoading}
                onClick={() => void replay(event.id)}
              >
                {t('replay')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
