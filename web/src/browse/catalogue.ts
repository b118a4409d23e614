export type TitleType = 'film' | 'series';

export interface Artwork {
  poster?: string;
  backdrop?: string;
  logo?: string;
  dominantColor?: string;
}

export interface Card {
  id: string;
  type: TitleType;
  title: string;
  year?: number;
  maturity?: number;
  genres?: string[];
  /** Seconds, of a film. */
  runtime?: number;
  /** Of a series. */
  seasonCount?: number;
  artwork?: Artwork;
  badge?: string;
}

/** A card of something begun. */
export interface WatchingCard extends Card {
  positionMs?: number;
  durationMs?: number;
  episodeId?: string;
  season?: number;
  number?: number;
}

export interface Person {
  name: string;
  role: string;
  character?: string;
}

export interface Season {
  number: number;
  title?: string;
  episodeCount?: number;
}

export interface TitleDetail extends Card {
  originalTitle?: string;
  synopsis?: string;
  synopsisShort?: string;
  people?: Person[];
  countries?: string[];
  languages?: string[];
  audio?: TrackName[];
  subtitles?: TrackName[];
  channels?: Channel[];
  seasons?: Season[];
  trailer?: boolean;
  playable?: boolean;
  attribution?: string;
}

/** A language it can be heard or read in: its code, or the code with a label. */
export type TrackName = string | { language: string; label?: string };

export interface Episode {
  id: string;
  season: number;
  number: number;
  title: string;
  synopsis?: string;
  runtime?: number;
  still?: string;
  playable?: boolean;
}

export interface Genre {
  slug: string;
  name: string;
}

export interface Channel {
  slug: string;
  name: string;
  tagline?: string;
  color?: string;
}

/** Where playing this card starts. */
export function watchPath(card: { id: string; episodeId?: string | undefined }): string {
  const episode = card.episodeId ? `?episode=${encodeURIComponent(card.episodeId)}` : '';
  return `/watch/${encodeURIComponent(card.id)}${episode}`;
}
