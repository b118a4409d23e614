import { useTranslation } from 'react-i18next';
import type { ShelfGenre } from '../model';
import { useShelfChannelsQuery, useShelfGenresQuery } from './shelvesApi';

/** Genres and channels to choose from, as the reader calls them. */
export function useShelfNames() {
  const { i18n } = useTranslation();
  const { data: genres = [] } = useShelfGenresQuery();
  const { data: channels = [] } = useShelfChannelsQuery();
  const nameOf = ({ name, names }: ShelfGenre) => names?.[i18n.language] ?? name;
  return {
    genres: genres.map((genre) => ({ value: genre.slug, label: nameOf(genre) })),
    channels: channels.map(({ slug, name }) => ({ value: slug, label: name })),
  };
}
