import type {
  CatalogCard,
  CatalogSeasonPagesEpisodeLine,
  CatalogShelfChannelLine,
  CatalogShelfGenreLine,
  CatalogTitlePage,
  PlaybackUnfinishedTitle,
  RecommendationHomePageItem,
} from '../api/contract';

export type Card = CatalogCard;
export type TitleType = Card['type'];
export type Artwork = Card['artwork'];
/** A card of something begun. */
export type WatchingCard = RecommendationHomePageItem & Partial<Pick<PlaybackUnfinishedTitle, 'season' | 'number'>>;
export type TitleDetail = CatalogTitlePage;
export type Person = TitleDetail['people'][number];
export type Season = TitleDetail['seasons'][number];
/** A language it can be heard or read in: its code, or a track of it. */
export type TrackName = string | TitleDetail['audio'][number];
export type Episode = CatalogSeasonPagesEpisodeLine;
export type Genre = CatalogShelfGenreLine;
export type Channel = CatalogShelfChannelLine;

/** Where playing this card starts. */
export function watchPath(card: { id: string; episodeId?: string | undefined }): string {
  const episode = card.episodeId ? `?episode=${encodeURIComponent(card.episodeId)}` : '';
  return `/watch/${encodeURIComponent(card.id)}${episode}`;
}
