import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle';
import type { TitleType } from './catalogue';
import { FilteredGrid } from './FilteredGrid';
import { GenreLinks } from './GenreLinks';
import { HomeRows } from './HomeRows';
import { useListControls } from './useListControls';

export function FilmsPage() {
  return <TypePage key="film" type="film" />;
}

export function SeriesPage() {
  return <TypePage key="series" type="series" />;
}

/** One kind: its own hero and rows, the genres, then all of it. */
function TypePage({ type }: { type: TitleType }) {
  const { t } = useTranslation('browse');
  const { sort, sortSelect } = useListControls();
  const name = t(type === 'film' ? 'filmsTitle' : 'seriesTitle');
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <HomeRows
        type={type}
        note={
          <div className="gutter">
            <GenreLinks type={type} />
          </div>
        }
      />
      <section aria-labelledby="all" className="gutter pt-16">
        <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
          <h2 id="all" className="font-display text-[clamp(2.4rem,5vw,4rem)] leading-none">
            {name}
          </h2>
          {sortSelect}
        </div>
        <FilteredGrid filter={{ type, sort }} />
      </section>
    </>
  );
}
