import { useTranslation } from 'react-i18next';
import { Tiles } from '../parts/Tiles';
import { Errors } from './Errors';
import type { Day, Numbers } from './numbersApi';
import { Plot } from './Plot';
import { everyDay } from './scale';
import { totals } from './totals';
import { useFigures } from './useFigures';

/** The figures of a period: sums above, plots by day below. */
export function Figures({ numbers, days: count }: { numbers: Numbers; days: number }) {
  const { t } = useTranslation('numbers');
  const { number, watched, share, seconds, bitRate } = useFigures();
  const today = new Date().toISOString().slice(0, 10);
  const days: (Partial<Day> & { day: string })[] = everyDay(numbers.days, count, today);
  const names = days.map(({ day }) => day);
  const sum = totals(numbers.days);
  const startUp = days.map((day) => day.startUpMs);

  const tiles = [
    [t('plays'), number(sum.plays)],
    [t('watched'), watched(sum.watchedSeconds)],
    [t('completion'), share(sum.completion)],
    [t('startUp'), seconds(sum.startUpMs)],
    [t('failures'), share(sum.failed)],
    [t('rebuffer'), share(sum.rebuffering)],
    [t('bitRate'), bitRate(sum.bitsPerSecond)],
    [t('switches'), number(sum.switchesPerHour)],
  ] as const;

  return (
    <>
      <Tiles label={t('total')} tiles={tiles} />
      <div className="grid gap-5 xl:grid-cols-2 [&>*]:min-w-0">
        <Plot
          title={t('playsByDay')}
          days={names}
          whole
          write={number}
          series={[
            { name: t('plays'), look: 'bars', color: 'var(--color-amber)', values: days.map(({ plays = 0 }) => plays) },
            {
              name: t('viewers'),
              look: 'line',
              color: 'var(--color-screen)',
              values: days.map(({ viewers = 0 }) => viewers),
            },
          ]}
        />
        <Plot
          title={t('hoursByDay')}
          days={names}
          write={(value) => watched(value * 3600)}
          series={[
            {
              name: t('watched'),
              look: 'bars',
              color: 'var(--color-amber)',
              values: days.map(({ watchedSeconds = 0 }) => watchedSeconds / 3600),
            },
          ]}
        />
        <Plot
          title={t('completionByDay')}
          days={names}
          write={share}
          series={[
            {
              name: t('completion'),
              look: 'line',
              color: 'var(--color-fine)',
              values: days.map(({ plays, completed = 0 }) => (plays ? completed / plays : null)),
            },
          ]}
        />
        <Plot
          title={t('startUpByDay')}
          days={names}
          write={seconds}
          least={1000}
          series={[
            {
              name: t('median'),
              look: 'line',
              color: 'var(--color-fine)',
              values: startUp.map((one) => one?.p50 ?? null),
            },
            {
              name: t('p95'),
              look: 'line',
              color: 'var(--color-vermilion)',
              values: startUp.map((one) => one?.p95 ?? null),
            },
          ]}
        />
        <Plot
          title={t('failuresByDay')}
          days={names}
          whole
          write={number}
          series={[
            {
              name: t('failures'),
              look: 'bars',
              color: 'var(--color-vermilion)',
              values: days.map(({ failedStarts = 0 }) => failedStarts),
            },
          ]}
        />
        <Plot
          title={t('bitRateByDay')}
          days={names}
          write={bitRate}
          series={[
            {
              name: t('bitRate'),
              look: 'line',
              color: 'var(--color-fine)',
              values: days.map(({ bitsPerSecond }) => bitsPerSecond ?? null),
            },
          ]}
        />
        <Plot
          title={t('switchesByDay')}
          days={names}
          write={number}
          series={[
            {
              name: t('switches'),
              look: 'line',
              color: 'var(--color-vermilion)',
              values: days.map(({ switchesPerHour }) => switchesPerHour ?? null),
            },
          ]}
        />
        <Errors errors={numbers.errors} />
      </div>
    </>
  );
}
