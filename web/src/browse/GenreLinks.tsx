import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { TitleType } from './catalogue';
import { useGenresQuery } from './catalogueApi';

export function GenreLinks({ type }: { type?: TitleType }) {
  const { t } = useTranslation('browse');
  const { data: genres } = useGenresQuery();
  if (!genres?.length) return null;
  return (
    <nav aria-label={t('genres')}>
      <ul className="no-scrollbar -mx-[clamp(1rem,4vw,4rem)] flex gap-2 overflow-x-auto px-[clamp(1rem,4vw,4rem)] py-2 md:flex-wrap">
        {genres.map(({ slug, name }) => (
          <li key={slug}>
            <NavLink
              to={`/genre/${encodeURIComponent(slug)}${type ? `?type=${type}` : ''}`}
              className={({ isActive }) =>
                `block rounded-full border px-4 py-1.5 font-medium whitespace-nowrap transition-colors ${
                  isActive
                    ? 'border-amber bg-amber text-night'
                    : 'border-brass text-screen hover:border-amber hover:text-amber'
                }`
              }
            >
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
