import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FiArrowDown, FiArrowUp } from 'react-icons/fi';
import { Link } from 'react-router';
import { Maturity } from '../../browse/Facts';
import { useDate } from '../../ui/useDate';
import type { Row } from '../model';
import { Poster } from '../parts/Poster';
import { EncodingMark, StateBadge } from '../parts/StateBadge';
import type { Filters, Sort } from './filters';
import type { Selection } from './useSelection';

interface LibraryTableProps {
  rows: Row[];
  selection: Selection;
  filters: Filters;
  onSort: (sort: Sort) => void;
}

export const boxLook = 'size-4.5 shrink-0 cursor-pointer accent-amber';
/** The newest first; letters from the first. */
const DESCENDING = new Set<Sort>(['changed', 'year']);

export function LibraryTable({ rows, selection, filters, onSort }: LibraryTableProps) {
  const { t } = useTranslation(['library', 'studio']);
  const { moment } = useDate();

  const heading = (sort: Sort, word: 'name' | 'year' | 'changed') => {
    const sorted = filters.sort === sort;
    const Arrow = DESCENDING.has(sort) ? FiArrowDown : FiArrowUp;
    return (
      <th
        scope="col"
        aria-sort={sorted ? (DESCENDING.has(sort) ? 'descending' : 'ascending') : 'none'}
        className={cell}
      >
        <button
          type="button"
          onClick={() => onSort(sort)}
          className="inline-flex items-center gap-1 rounded-sm hover:text-screen"
        >
          {t(word)}
          <Arrow aria-hidden="true" className={`size-3.5 ${sorted ? 'text-amber' : 'opacity-0'}`} />
        </button>
      </th>
    );
  };

  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <thead>
        <tr className="[&>th]:sticky [&>th]:top-0 [&>th]:z-10 [&>th]:border-b [&>th]:border-seam [&>th]:bg-night [&>th]:text-left [&>th]:text-xs [&>th]:font-semibold [&>th]:text-dust">
          <th scope="col" className={cell}>
            <AllBox selection={selection} />
          </th>
          {heading('title', 'name')}
          <th scope="col" className={cell}>
            {t('type')}
          </th>
          {heading('year', 'year')}
          <th scope="col" className={cell}>
            {t('maturity')}
          </th>
          <th scope="col" className={cell}>
            {t('state')}
          </th>
          <th scope="col" className={cell}>
            {t('encoding')}
          </th>
          {heading('changed', 'changed')}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const box = selection.box(row.id);
          return (
            <tr
              key={row.id}
              data-testid="library-row"
              className={`group [&>td]:border-b [&>td]:border-seam/60 ${box.checked ? 'bg-amber/8' : 'hover:bg-velvet'}`}
            >
              <td className={cell}>
                <input type="checkbox" aria-label={t('select', { title: row.title })} className={boxLook} {...box} />
              </td>
              <td className={`${cell} max-w-0 w-[40%]`}>
                <div className="flex items-center gap-3">
                  <Poster artwork={row.artwork} />
                  <div className="min-w-0">
                    <Link
                      to={`/studio/titles/${encodeURIComponent(row.id)}`}
                      className="block truncate rounded-sm font-medium hover:text-amber"
                    >
                      {row.title}
                    </Link>
                    <span className="block truncate text-xs text-dust">{row.key}</span>
                  </div>
                </div>
              </td>
              <td className={cell}>{t(`studio:${row.type}`)}</td>
              <td className={`${cell} tabular-nums`}>{row.year}</td>
              <td className={cell}>
                <Maturity age={row.maturity} />
              </td>
              <td className={cell}>
                <StateBadge state={row.state} />
              </td>
              <td className={cell}>
                <EncodingMark assets={row.assets} takenDown={row.state === 'taken-down'} />
              </td>
              <td className={`${cell} whitespace-nowrap text-dust`}>{row.changedAt && moment(row.changedAt)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const cell = 'px-3 py-2 first:pl-2 align-middle';

export function AllBox({ selection }: { selection: Selection }) {
  const { t } = useTranslation('library');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selection.some;
  }, [selection.some]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t('selectAll')}
      checked={selection.all}
      onChange={selection.toggleAll}
      className={boxLook}
    />
  );
}
