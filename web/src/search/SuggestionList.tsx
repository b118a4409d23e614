import { useTranslation } from 'react-i18next';
import type { Suggestion } from './searchApi';

interface SuggestionListProps {
  id: string;
  suggestions: Suggestion[];
  /** -1 for none. */
  chosen: number;
  onTake: (suggestion: Suggestion) => void;
}

export function SuggestionList({ id, suggestions, chosen, onTake }: SuggestionListProps) {
  const { t } = useTranslation('search');
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('suggestions')}
      className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-lg bg-curtain py-1 shadow-xl"
    >
      {suggestions.map((suggestion, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's, which keeps the focus
        <div
          key={`${suggestion.kind} ${suggestion.id ?? suggestion.slug ?? suggestion.text}`}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === chosen}
          // Else the box would lose the focus, and the list be gone before it is clicked.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
          className="flex cursor-pointer items-baseline justify-between gap-4 px-4 py-2.5 text-screen hover:bg-brass aria-selected:bg-brass"
        >
          <span className="truncate">{suggestion.text}</span>
          <span className="shrink-0 text-sm text-screen">{t(`kind_${suggestion.kind}`)}</span>
        </div>
      ))}
    </div>
  );
}
