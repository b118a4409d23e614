import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { GenreLinks } from '../browse/GenreLinks';
import { PageTitle } from '../ui/PageTitle';
import { Results } from './Results';
import { SearchBox } from './SearchBox';
import type { Narrowing } from './searchApi';
import { useSearch } from './useSearch';

/** Answers while one types; words and choices are in the address, so that going back finds them again. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const narrowing = narrowed(query);
  const { found, problem, again } = useSearch(q.trim(), narrowing);
  const type = (text: string) => setQuery(text ? { q: text } : {}, { replace: true, preventScrollReset: true });

  function narrow(name: keyof Narrowing, value: string) {
    setQuery(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  }

  return (
    <div className="gutter pt-28">
      <PageTitle>{q ? `${q} · ${t('title')}` : t('title')}</PageTitle>
      <h1 className="sr-only">{t('title')}</h1>
      <SearchBox q={q} onType={type} />
      <p role="status" className="mb-4 text-dust">
        {q && found && found.items.length > 0 && t('found', { count: found.items.length, q })}
      </p>
      {q.trim() ? (
        <Results q={q} found={found} problem={problem} onRetry={again} narrowing={narrowing} onNarrow={narrow} />
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

/** What the address says, as far as it can be. */
function narrowed(query: URLSearchParams): Narrowing {
  const type = query.get('type');
  const decade = Number(query.get('decade'));
  return {
    type: type === 'film' || type === 'series' ? type : undefined,
    genre: query.get('genre') || undefined,
    decade: decade > 0 && decade % 10 === 0 ? decade : undefined,
  };
}
