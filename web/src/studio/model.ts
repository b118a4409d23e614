import type { CatalogMastersProgress, CatalogTitlePage, CatalogTitleSheet } from '../api/contract';
import type { Card } from '../browse/catalogue';

export type TitleState = 'published' | 'draft' | 'scheduled' | 'withdrawn' | 'taken-down';
export type EncodingState = 'uploading' | 'queued' | 'encoding' | 'ready' | 'failed';
export type Progress = CatalogMastersProgress;
/** Texts by their BCP 47 language. */
export type ByLanguage = Record<string, string>;

export interface Person {
  name: string;
  role: string;
  character?: string | null;
}

/** When it may be seen somewhere: from and until are instants, no countries are all of them. */
export interface Window {
  countries: string[];
  from?: string | null;
  until?: string | null;
}

/** A part of the running time, in seconds. */
export interface Marker {
  kind: 'intro' | 'recap' | 'credits';
  start: number;
  end: number;
}

export interface Episode {
  key: string;
  number?: number | null;
  title: string;
  names?: ByLanguage | null;
  synopsis?: ByLanguage | null;
  runtime?: number | null;
  still?: string | null;
  markers?: Marker[] | null;
}

export interface Season {
  number?: number | null;
  title?: string | null;
  names?: ByLanguage | null;
  episodes: Episode[];
}

export interface SheetArtwork {
  poster?: string | null;
  backdrop?: string | null;
  square?: string | null;
  logo?: string | null;
  dominantColor?: string | null;
  colors?: ByLanguage | null;
  untitled?: boolean | null;
}

/** Where some fields were found; no fields are all of them. */
export interface Source {
  fields?: string[] | null;
  address: string;
  name?: string | null;
  licence?: string | null;
  attribution?: string | null;
  collectedAt?: string | null;
}

/** What an operator says of a title. What this app does not know stays in it as it came. */
export interface Sheet
  extends Omit<
    CatalogTitleSheet,
    'people' | 'seasons' | 'artwork' | 'series' | 'names' | 'synopsis' | 'synopsisShort'
  > {
  names?: ByLanguage | null;
  synopsis?: ByLanguage | null;
  synopsisShort?: ByLanguage | null;
  tagline?: ByLanguage | null;
  people?: Person[] | null;
  seasons?: Season[] | null;
  artwork?: SheetArtwork | null;
  availability?: Window[] | null;
  markers?: Marker[] | null;
  popularity?: number | null;
  sources?: Source[] | null;
  tags?: string[] | null;
}

export interface StudioTitle {
  id: string;
  key: string;
  version: number;
  published: boolean;
  publishedAt?: string | null;
  publishWhenReady: boolean;
  sheet: Sheet;
  episodes: { key: string; id: string }[];
  assets: Progress[];
  state: TitleState;
  publishAt?: string | null;
  withdrawAt?: string | null;
  takenDown?: { at: string; by: string; reason: string } | null;
  changedAt?: string | null;
  changedBy?: string | null;
}

/** A line of the library's table. */
export interface Row {
  id: string;
  key: string;
  type: 'film' | 'series';
  title: string;
  year: number | null;
  maturity: number;
  genres: string[];
  channels: string[];
  version: number;
  published: boolean;
  state: TitleState;
  publishedAt?: string | null;
  publishAt?: string | null;
  withdrawAt?: string | null;
  changedAt?: string | null;
  artwork?: { poster?: string | null; dominantColor?: string | null } | null;
  assets: Progress[];
}

export interface Rows {
  items: Row[];
  nextCursor: string | null;
  total: number;
}

export type BulkAction =
  | 'publish'
  | 'withdraw'
  | 'delete'
  | 'add-genre'
  | 'remove-genre'
  | 'add-channel'
  | 'remove-channel'
  | 'set-maturity';

export interface BulkOutcome {
  id: string;
  result: 'changed' | 'unchanged' | 'refused';
  code?: string;
  detail?: string;
}

export interface ShelfGenre {
  slug: string;
  name: string;
  names?: ByLanguage;
  order: number;
  titleCount?: number;
}

export interface ChosenTitle {
  id: string;
  key: string;
  title: string;
  artwork?: { poster?: string | null; dominantColor?: string | null } | null;
}

export interface ShelfChannel {
  slug: string;
  name: string;
  tagline?: string;
  color?: string;
  order: number;
  titleCount?: number;
  names?: ByLanguage;
  taglines?: ByLanguage;
  titles: ChosenTitle[];
}

/** A field before and after, in JSON, cut where it is long. */
export interface FieldChange {
  field: string;
  before?: string | null;
  after?: string | null;
}

export interface Change {
  at: string;
  /** The operator's account; nobody's where it came about by itself. */
  by?: string | null;
  action: string;
  version: number;
  changes: FieldChange[];
  titleId?: string;
  title?: string;
}

export interface Operator {
  id: string;
  name: string;
}

export interface Preview {
  card: Card;
  page: CatalogTitlePage;
}

export interface Encoding {
  masterId: string;
  titleId: string;
  title: string;
  key: string;
  kind: string;
  episodeId?: string | null;
  state: EncodingState;
  /** In percent. */
  progress: number;
  reason?: string | null;
  bytes?: number | null;
  queuedAt?: string | null;
  updatedAt?: string | null;
}

/** A picture that the encoder took out of the video. */
export interface Frame {
  url: string;
  width: number;
  height: number;
  atMs: number;
  episodeId?: string | null;
}
