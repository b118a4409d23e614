import { useTranslation } from 'react-i18next';
import { FiSearch, FiX } from 'react-icons/fi';
import { useSearchParams } from 'react-router';
import { GenreLinks } from '../browse/GenreLinks';
import { TitleGrid } from '../browse/TitleGrid';
import { PageTitle } from '../ui/PageTitle';
import { useSearch } from './useSearch';

/** Answers while one types; the words are in the address, so that going back finds them again. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const { cards, problem, again } = useSearch(q.trim());
  const type = (text: string) => setQuery(text ? { q: text } : {}, { replace: true, preventScrollReset: true });

  return (
    <div className="gutter pt-28">
      <PageTitle>{q ? `${q} · ${t('title')}` : t('title')}</PageTitle>
      <h1 className="sr-only">{t('title')}</h1>
      <search className="relative mb-8 block">
        <FiSearch
          className="pointer-events-none absolute top-1/2 left-1 size-7 -translate-y-1/2 text-dust md:size-9"
          aria-hidden="true"
        />
        <input
          type="search"
          value={q}
          onChange={(event) => type(event.target.value)}
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
      </search>
      <p role="status" className="mb-4 text-dust">
        {q && cards && cards.length > 0 && t('found', { count: cards.length, q })}
      </p>
      {q.trim() ? (
        <TitleGrid
          cards={cards}
          error={problem}
          onRetry={again}
          empty={{ title: t('nothing', { q }), text: t('nothingText') }}
        />
      ) : (
        <section aria-labelledby="ideas">
          <h2 id="ideas" className="mb-3 text-lg text-dust">
            {t('ideas')}
          </h2>
          <GenreLinks />
        </section>
      )}
    </div>
  );
}
