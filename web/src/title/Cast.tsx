import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Person } from '../browse/catalogue';

/** Who plays; a name leads to what else it is in. */
export function Cast({ people }: { people: Person[] }) {
  const { t } = useTranslation('title');
  const actors = people.filter(({ role }) => role === 'actor' || !role);
  if (actors.length === 0) return null;
  return (
    <section aria-labelledby="cast" className="gutter">
      <h2 id="cast" className="mb-5 font-display text-4xl leading-none tracking-wide">
        {t('cast')}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-6 gap-y-4">
        {actors.slice(0, 18).map(({ name, character }) => (
          <li key={`${name} ${character ?? ''}`} className="flex items-center gap-3">
            <span
              aria-hidden="true"
              className="grid size-12 shrink-0 place-items-center rounded-full bg-curtain font-display text-xl text-amber"
            >
              {name
                .split(' ')
                .map((part) => part.charAt(0))
                .slice(0, 2)
                .join('')}
            </span>
            <span className="min-w-0">
              <Link
                to={`/search?q=${encodeURIComponent(name)}`}
                className="block truncate font-medium hover:text-amber"
              >
                {name}
              </Link>
              {character && <span className="block truncate text-sm text-dust">{t('as', { character })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
