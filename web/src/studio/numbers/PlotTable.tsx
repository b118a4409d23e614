import { useTranslation } from 'react-i18next';
import type { Series } from './Plot';

interface PlotTableProps {
  title: string;
  days: string[];
  series: Series[];
  write: (value: number) => string;
}

/** The same figures to read one after another. */
export function PlotTable({ title, days, series, write }: PlotTableProps) {
  const { t } = useTranslation(['numbers', 'studio']);
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit rounded-sm text-xs text-dust hover:text-screen">
        {t('asTable')}
        <span className="sr-only">
          {t('studio:colon')}
          {title}
        </span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard */}
      <section aria-label={title} className="mt-2 max-h-64 overflow-y-auto" tabIndex={0}>
        <table className="w-full text-left text-xs tabular-nums">
          <thead className="text-dust">
            <tr>
              <th scope="col" className="py-1 pr-4 font-medium">
                {t('day')}
              </th>
              {series.map(({ name }) => (
                <th key={name} scope="col" className="py-1 pr-4 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day, index) => (
              <tr key={day} className="border-t border-seam/60">
                <th scope="row" className="py-1 pr-4 font-normal">
                  {day}
                </th>
                {series.map(({ name, values }) => {
                  const value = values[index];
                  return (
                    <td key={name} className="py-1 pr-4">
                      {value === null || value === undefined ? t('none') : write(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
