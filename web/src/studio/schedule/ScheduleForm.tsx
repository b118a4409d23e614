import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { useProblemText } from '../../ui/useProblemText';
import type { StudioTitle } from '../model';
import { InstantField } from '../parts/InstantField';
import { zoneName } from '../parts/localTime';
import { Card } from '../parts/Page';
import { useScheduleMutation } from '../studioApi';

/** When it is published and withdrawn of itself. */
export function ScheduleForm({ title }: { title: StudioTitle }) {
  const { t } = useTranslation('schedule');
  const [wished, setWished] = useState<{ publishAt?: string | null; withdrawAt?: string | null }>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept at the server takes the place of what was wished
  useEffect(() => setWished({}), [title.publishAt, title.withdrawAt]);
  const { publishAt, withdrawAt } = {
    publishAt: title.publishAt ?? null,
    withdrawAt: title.withdrawAt ?? null,
    ...wished,
  };
  const [schedule, { error, isLoading, isSuccess }] = useScheduleMutation();
  const problemText = useProblemText();
  const problem = isProblem(error) ? error : null;
  const errorAt = (field: string) => problem?.errors?.find((one) => one.field === field)?.message;
  const backwards = publishAt !== null && withdrawAt !== null && new Date(withdrawAt) <= new Date(publishAt);
  const changed = publishAt !== (title.publishAt ?? null) || withdrawAt !== (title.withdrawAt ?? null);

  return (
    <Card title={t('byClock')} hint={t('byClockHint', { zone: zoneName() })}>
      <form
        aria-label={t('byClock')}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!backwards && !isLoading) void schedule({ id: title.id, version: title.version, publishAt, withdrawAt });
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <InstantField
            label={t('publishAt')}
            value={publishAt}
            onValue={(at) => setWished({ ...wished, publishAt: at })}
            error={errorAt('publishAt')}
          />
          <InstantField
            label={t('withdrawAt')}
            value={withdrawAt}
            onValue={(at) => setWished({ ...wished, withdrawAt: at })}
            error={backwards ? t('orderWrong') : errorAt('withdrawAt')}
          />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button size="sm" type="submit" disabled={backwards || isLoading || !changed}>
            {t('keep')}
          </Button>
          <p role="status" className="text-sm text-fine">
            {isSuccess && !changed && t('kept')}
          </p>
          <p role="alert" className="text-sm text-alarm">
            {problem && !problem.errors?.length && problemText(problem)}
          </p>
        </div>
      </form>
    </Card>
  );
}
