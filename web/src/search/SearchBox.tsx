import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiSearch, FiX } from 'react-icons/fi';
import { useNavigate } from 'react-router';
import { SuggestionList } from './SuggestionList';
import type { Suggestion } from './searchApi';
import { useSuggestions } from './useSearch';

/** A combobox (WAI-ARIA): arrows choose a suggestion, Enter takes it, Escape puts the list away. */
export function SearchBox({ q, onType }: { q: string; onType: (text: string) => void }) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const listId = useId();
  const suggestions = useSuggestions(q.trim());
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const open = isOpen && suggestions.length > 0;

  function type(text: string) {
    onType(text);
    setChosen(-1);
    setOpen(text.trim() !== '');
  }

  function take({ kind, text, id, slug }: Suggestion) {
    setOpen(false);
    if (kind === 'title' && id) return navigate(`/title/${encodeURIComponent(id)}`);
    if ((kind === 'genre' || kind === 'channel') && slug) return navigate(`/${kind}/${encodeURIComponent(slug)}`);
    onType(text);
  }

  function press(event: KeyboardEvent) {
    const picked = suggestions[chosen];
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter') {
      if (open && picked) take(picked);
      setOpen(false);
    } else if (suggestions.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setOpen(true);
      const places = suggestions.length + 1;
      setChosen((now) => ((now + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
    }
  }

  return (
    <search className="relative mb-8 block">
      <FiSearch
        className="pointer-events-none absolute top-1/2 left-1 size-7 -translate-y-1/2 text-dust md:size-9"
        aria-hidden="true"
      />
      <input
        type="search"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && chosen >= 0 ? `${listId}-${chosen}` : undefined}
        value={q}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
        aria-label={t('label')}
        placeholder={t('placeholder')}
        maxLength={100}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: one comes to this page to type
        autoFocus
        className="w-full border-b-2 border-brass bg-transparent py-3 pr-12 pl-12 font-display text-[clamp(2rem,5vw,4rem)] leading-none tracking-wide placeholder:text-brass focus:border-amber focus:outline-none md:pl-16 [&::-webkit-search-cancel-button]:hidden"
      />
      {q && (
        <button
          type="button"
          onClick={() => type('')}
          aria-label={t('clear')}
          className="absolute top-1/2 right-0 -translate-y-1/2 rounded-full p-2 text-dust hover:text-screen"
        >
          <FiX className="size-7" aria-hidden="true" />
        </button>
      )}
      {open && <SuggestionList id={listId} suggestions={suggestions} chosen={chosen} onTake={take} />}
    </search>
  );
}
