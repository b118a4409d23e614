import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../billing/money';
import { Plot } from '../numbers/Plot';
import { useFigures } from '../numbers/useFigures';
import type { BusinessDay } from './businessApi';
import { amountIn, currencies } from './moves';

export function BusinessPlots({ days }: { days: BusinessDay[] }) {
  const { t, i18n } = useTranslation('business');
  const { number } = useFigures();
  const names = days.map(({ date }) => date);
  const of = (value: (day: BusinessDay) => number) => days.map(value);
  return (
    <div className="grid gap-5 xl:grid-cols-2 [&>*]:min-w-0">
      <Plot
        title={t('subscribersByDay')}
        days={names}
        whole
        write={number}
        series={[
          {
            name: t('subscribers'),
            look: 'bars',
            color: 'var(--color-amber)',
            values: of((day) => day.subscribers),
          },
          { name: t('trialing'), look: 'line', color: 'var(--color-screen)', values: of((day) => day.trialing) },
        ]}
      />
      <Plot
        title={t('movesByDay')}
        days={names}
        whole
        write={number}
        series={[
          { name: t('began'), look: 'bars', color: 'var(--color-fine)', values: of((day) => day.began) },
          { name: t('left'), look: 'line', color: 'var(--color-vermilion)', values: of((day) => day.left) },
        ]}
      />
      {currencies(days).flatMap((currency) => {
        const write = (amount: number) => formatMoney({ amount, currency }, i18n.language);
        return [
          <Plot
            key={`monthly-${currency}`}
            title={t('monthlyByDay', { currency })}
            days={names}
            write={write}
            series={[
              {
                name: t('monthly'),
                look: 'bars',
                color: 'var(--color-amber)',
                values: of((day) => amountIn(currency, day.monthly)),
              },
            ]}
          />,
          <Plot
            key={`paid-${currency}`}
            title={t('paidByDay', { currency })}
            days={names}
            write={write}
            series={[
              {
                name: t('paid'),
                look: 'bars',
                color: 'var(--color-fine)',
                values: of((day) => amountIn(currency, day.paid)),
              },
              {
                name: t('refunded'),
                look: 'line',
                color: 'var(--color-vermilion)',
                values: of((day) => amountIn(currency, day.refunded)),
              },
            ]}
          />,
        ];
      })}
      <Plot
        title={t('trialsByDay')}
        days={names}
        whole
        write={number}
        series={[
          { name: t('trialsBegan'), look: 'bars', color: 'var(--color-amber)', values: of((day) => day.trialsBegan) },
        ]}
      />
      <Plot
        title={t('failedByDay')}
        days={names}
        whole
        write={number}
        series={[
          {
            name: t('paymentsFailed'),
            look: 'bars',
            color: 'var(--color-vermilion)',
            values: of((day) => day.paymentsFailed),
          },
        ]}
      />
    </div>
  );
}
