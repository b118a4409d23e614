import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageTitle } from '../ui/PageTitle';
import { useGenresQuery } from './catalogueApi';
import { FilteredGrid } from './FilteredGrid';
import { GenreLinks } from './GenreLinks';
import { ListHeading } from './ListHeading';
import { useListControls } from './useListControls';

export function GenrePage() {
  const { t } = useTranslation('browse');
  const { slug = '' } = useParams();
  const { data: genres } = useGenresQuery();
  const { sort, type, sortSelect, typeSelect } = useListControls();
  const name = genres?.find((genre) => genre.slug === slug)?.name ?? t('genres');
  return (
    <div className="gutter pt-28">
      <PageTitle>{name}</PageTitle>
      <ListHeading
        title={name}
        controls={
          <>
            {typeSelect}
            {sortSelect}
          </>
        }
      />
      <div className="mb-8">
        <GenreLinks />
      </div>
      <FilteredGrid filter={{ genre: slug, type, sort }} />
    </div>
  );
}
