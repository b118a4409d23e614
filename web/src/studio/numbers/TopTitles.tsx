import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../parts/Page';
import type { TitleFigures } from './numbersApi';
import { useFigures } from './useFigures';

export function TopTitles({ titles }: { titles: TitleFigures[] }) {
  const { t } = useTranslation('numbers');
  const { number, watched, share } = useFigures();
  const column = 'py-2 pr-4 text-right font-medium sm:whitespace-nowrap max-sm:nth-[3]:hidden max-sm:nth-[5]:hidden';
  const figure = 'py-2 pr-4 text-right tabular-nums max-sm:nth-[3]:hidden max-sm:nth-[5]:hidden';
  return (
    <div className="mt-5">
      <Card title={t('topTitles')}>
        <table className="w-full text-sm">
          <thead className="text-xs text-dust">
            <tr>
              <th scope="col" className="py-2 pr-4 text-left font-medium">
                {t('titleColumn')}
              </th>
              <th scope="col" className={column}>
                {t('plays')}
              </th>
              <th scope="col" className={column}>
                {t('viewers')}
              </th>
              <th scope="col" className={column}>
                {t('watched')}
              </th>
              <th scope="col" className={column}>
                {t('completion')}
              </th>
            </tr>
          </thead>
          <tbody>
            {titles.map(({ id, title, plays, viewers, watchedSeconds, completion }) => (
              <tr key={id} className="border-t border-seam/60">
                <td className="max-w-0 w-full truncate py-2 pr-4">
                  <Link
                    to={`/studio/titles/${encodeURIComponent(id)}?part=numbers`}
                    className="rounded-sm hover:text-amber"
                  >
                    {title || id}
                  </Link>
                </td>
                <td className={figure}>{number(plays)}</td>
                <td className={figure}>{number(viewers)}</td>
                <td className={figure}>{watched(watchedSeconds)}</td>
                <td className={figure}>{share(completion)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}
