import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Maturity } from '../../browse/Facts';
import type { Row } from '../model';
import { Poster } from '../parts/Poster';
import { EncodingMark, StateBadge } from '../parts/StateBadge';
import { AllBox, boxLook } from './LibraryTable';
import type { Selection } from './useSelection';

/** The table, on a phone. */
export function LibraryCards({ rows, selection }: { rows: Row[]; selection: Selection }) {
  const { t } = useTranslation(['library', 'studio']);
  return (
    <>
      <div className="flex items-center gap-3 px-3 pb-2 text-sm text-dust">
        <AllBox selection={selection} />
        <span aria-hidden="true">{t('selectAll')}</span>
      </div>
      <ul className="flex flex-col gap-2">
        {rows.map((row) => {
          const box = selection.box(row.id);
          return (
            <li
              key={row.id}
              data-testid="library-row"
              className={`flex items-center gap-3 rounded-lg border p-3 ${box.checked ? 'border-amber/70 bg-amber/8' : 'border-seam bg-velvet'}`}
            >
              <input type="checkbox" aria-label={t('select', { title: row.title })} className={boxLook} {...box} />
              <Poster artwork={row.artwork} className="w-12" />
              <div className="min-w-0 grow">
                <Link to={`/studio/titles/${encodeURIComponent(row.id)}`} className="block truncate font-medium">
                  {row.title}
                </Link>
                <p className="flex items-center gap-2 text-xs text-dust">
                  {t(`studio:${row.type}`)}
                  {row.year && <span>{row.year}</span>}
                  <Maturity age={row.maturity} />
                </p>
                <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
                  <StateBadge state={row.state} />
                  <EncodingMark assets={row.assets} takenDown={row.state === 'taken-down'} />
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
