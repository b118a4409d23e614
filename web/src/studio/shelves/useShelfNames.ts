import { useTranslation } from 'react-i18next';
import type { ByLanguage } from '../model';
import { useShelfChannelsQuery, useShelfGenresQuery } from './shelvesApi';

/** Genres and channels to choose from, as the reader calls them. */
export function useShelfNames() {
  const { i18n } = useTranslation();
  const { data: genres = [] } = useShelfGenresQuery();
  const { data: channels = [] } = useShelfChannelsQuery();
  const nameOf = ({ name, names }: { name: string; names?: ByLanguage }) => names?.[i18n.language] ?? name;
  return {
    genres: genres.map((genre) => ({ value: genre.slug, label: nameOf(genre) })),
    channels: channels.map((channel) => ({ value: channel.slug, label: nameOf(channel) })),
  };
}
