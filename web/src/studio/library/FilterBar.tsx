import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiSearch, FiSliders } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import { Choice, TextField } from '../parts/fields';
import { useShelfNames } from '../shelves/useShelfNames';
import { type Filter, type Filters, isFiltered, SORTS } from './filters';

const TYPING_PAUSE_MS = 250;

interface FilterBarProps {
  filters: Filters;
  onFilter: (name: Filter | 'sort', value: string) => void;
  onClear: () => void;
}

export function FilterBar({ filters, onFilter, onClear }: FilterBarProps) {
  const { t } = useTranslation(['library', 'studio', 'app']);
  const { genres, channels } = useShelfNames();
  const rare = filters.channel || filters.encoding || filters.year || filters.maturity || filters.missing;
  const [open, setOpen] = useState(Boolean(rare));

  const any = { value: '', label: t('any') };
  const choice = (name: Filter, options: { value: string; label: string }[]) => (
    <Choice
      label={t(name)}
      value={filters[name] ?? ''}
      onValue={(value) => onFilter(name, value)}
      options={[any, ...options]}
    />
  );
  const ages = [0, 6, 7, 10, 12, 13, 14, 16, 18].map((age) => ({
    value: String(age),
    label: age ? t('app:age', { age }) : t('app:everyone'),
  }));

  return (
    <search aria-label={t('filters')} className="mb-4 block rounded-xl border border-seam bg-velvet p-3 sm:p-4">
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 xl:grid-cols-[minmax(14rem,1fr)_repeat(4,minmax(8rem,11rem))_auto]">
        <Words value={filters.q ?? ''} onValue={(value) => onFilter('q', value)} />
        {choice('type', [
          { value: 'film', label: t('studio:film') },
          { value: 'series', label: t('studio:series') },
        ])}
        {choice(
          'state',
          (['published', 'draft', 'scheduled', 'withdrawn', 'taken-down'] as const).map((value) => ({
            value,
            label: t(`studio:state.${value}`),
          })),
        )}
        {choice('genre', genres)}
        <Choice
          label={t('sort')}
          value={filters.sort ?? 'changed'}
          onValue={(value) => onFilter('sort', value)}
          options={SORTS.map((value) => ({ value, label: t(`sortOf.${value}`) }))}
        />
        <div className="flex gap-2 max-xl:col-span-full">
          <Button size="sm" look="quiet" className="min-h-10" aria-expanded={open} onClick={() => setOpen(!open)}>
            <FiSliders aria-hidden="true" />
            {t(open ? 'fewer' : 'more')}
          </Button>
          {isFiltered(filters) && (
            <Button size="sm" look="plain" onClick={onClear}>
              {t('clear')}
            </Button>
          )}
        </div>
      </div>
      {open && (
        <div className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
          {choice('channel', channels)}
          {choice(
            'encoding',
            (['none', 'running', 'failed', 'ready'] as const).map((value) => ({
              value,
              label: t(`encodingOf.${value}`),
            })),
          )}
          {choice(
            'missing',
            (['artwork', 'synopsis', 'video'] as const).map((value) => ({ value, label: t(`missingOf.${value}`) })),
          )}
          {choice('maturity', ages)}
          <TextField
            label={t('year')}
            inputMode="numeric"
            maxLength={4}
            value={filters.year ?? ''}
            onValue={(value) => onFilter('year', value.replaceAll(/\D/g, ''))}
          />
        </div>
      )}
    </search>
  );
}

/** Asks once typing pauses. */
function Words({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const { t } = useTranslation('library');
  const [typed, setTyped] = useState(value);
  const tell = useRef(onValue);
  tell.current = onValue;

  // What is asked for is what was typed a moment ago: only another value is taken over, from Back or from clearing all.
  const told = useRef(value);
  useEffect(() => {
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      tell.current(told.current);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);

  return (
    <div className="relative max-xl:col-span-full">
      <TextField
        label={t('q')}
        type="search"
        placeholder={t('qHint')}
        value={typed}
        onValue={setTyped}
        maxLength={100}
        style={{ paddingLeft: '2.25rem' }}
      />
      <FiSearch aria-hidden="true" className="pointer-events-none absolute bottom-3 left-3 size-4 text-dust" />
    </div>
  );
}
