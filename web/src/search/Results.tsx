import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { TitleGrid } from '../browse/TitleGrid';
import { FacetChips } from './FacetChips';
import type { Found, Narrowing } from './searchApi';

interface ResultsProps {
  q: string;
  found: Found | undefined;
  problem: Problem | undefined;
  onRetry: () => void;
  narrowing: Narrowing;
  onNarrow: (name: keyof Narrowing, value: string) => void;
}

/** What was found and how to narrow it; where there is nothing, what is near. */
export function Results({ q, found, problem, onRetry, narrowing, onNarrow }: ResultsProps) {
  const { t } = useTranslation('search');
  return (
    <>
      {found && <FacetChips facets={found.facets} narrowing={narrowing} onNarrow={onNarrow} />}
      <TitleGrid
        cards={found?.items}
        error={problem}
        onRetry={onRetry}
        empty={{ title: t('nothing', { q }), text: t('nothingText') }}
      />
      {found && found.items.length === 0 && found.near.length > 0 && (
        <section aria-labelledby="near" className="mt-10">
          <h2 id="near" className="mb-3 text-lg text-dust">
            {t('near')}
          </h2>
          <TitleGrid cards={found.near} error={undefined} onRetry={onRetry} empty={{ title: '', text: '' }} />
        </section>
      )}
    </>
  );
}
