import { useTranslation } from 'react-i18next';
import type { Facets, Narrowing } from './searchApi';

interface FacetChipsProps {
  facets: Facets;
  narrowing: Narrowing;
  /** The same choice again takes it back. */
  onNarrow: (name: keyof Narrowing, value: string) => void;
}

/** What a search can be narrowed to, where there is a choice; what is chosen stays to be taken back. */
export function FacetChips({ facets, narrowing, onNarrow }: FacetChipsProps) {
  const { t } = useTranslation('search');
  const chips = [
    ...facets.types.map(({ value, count }) => ({ name: 'type' as const, value, label: t(`type_${value}`), count })),
    ...facets.decades.map(({ value, count }) => ({
      name: 'decade' as const,
      value: String(value),
      label: t('decade', { decade: value }),
      count,
    })),
    ...facets.genres.map(({ slug, name, count }) => ({ name: 'genre' as const, value: slug, label: name, count })),
  ].filter(({ name, value }) => {
    const choices = { type: facets.types, decade: facets.decades, genre: facets.genres }[name];
    return choices.length > 1 || isChosen(name, value);
  });

  function isChosen(name: keyof Narrowing, value: string) {
    return narrowing[name] !== undefined && String(narrowing[name]) === value;
  }

  if (chips.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent; these narrow at once
    <div
      role="group"
      aria-label={t('narrow')}
      className="no-scrollbar -mx-[clamp(1rem,4vw,4rem)] mb-6 flex gap-2 overflow-x-auto px-[clamp(1rem,4vw,4rem)] py-2"
    >
      {chips.map(({ name, value, label, count }) => (
        <button
          key={`${name} ${value}`}
          type="button"
          aria-pressed={isChosen(name, value)}
          onClick={() => onNarrow(name, isChosen(name, value) ? '' : value)}
          className="rounded-full border border-brass px-4 py-1.5 font-medium whitespace-nowrap text-screen transition-colors hover:border-amber hover:text-amber aria-pressed:border-amber aria-pressed:bg-amber aria-pressed:text-night"
        >
          {label} <span aria-hidden="true">{count}</span>
        </button>
      ))}
    </div>
  );
}
