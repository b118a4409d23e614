import type { PlaybackGrantedDownload, PlaybackHeldDownload } from '../api/contract';

export type GrantedDownload = PlaybackGrantedDownload;
export type HeldDownload = PlaybackHeldDownload;

/** What is fetched of a title. */
export interface Choice {
  /** Lines of picture. */
  height: number;
  /** Languages: one track each. */
  audio: string[];
  subtitles: string[];
  /** Of several in a language, as the player takes them. */
  captions?: boolean;
  descriptions?: boolean;
}

/** `gone` may not be kept any longer and says why; `dropped` is to be forgotten as soon as what was stored of it is. */
export type DownloadState = 'queued' | 'fetching' | 'waiting' | 'paused' | 'failed' | 'stored' | 'gone' | 'dropped';

/** Why it failed, or is gone. */
export type Why = 'space' | 'media' | 'expired' | 'ended';

/** A film or an episode in this browser, or on its way there. */
export interface Download {
  id: string;
  account: string;
  profile: string;
  grant: GrantedDownload;
  choice: Choice;
  state: DownloadState;
  why: Why | null;
  /** 0 to 1. */
  progress: number;
  /** Stored, or as many as are to be expected. */
  bytes: number;
  /** Where the player finds it; null until it is stored. */
  offlineUri: string | null;
  /** Milliseconds of the epoch. */
  addedAt: number;
  checkedAt: number;
}

/** Whose downloads are shown and played. */
export interface Me {
  account: string;
  profile: string;
}

export const contentOf = ({ grant }: Download) => grant.episode?.episodeId ?? grant.title.id;

export const isMine = (download: Download, me: Me | null) =>
  me !== null && download.account === me.account && download.profile === me.profile;

/** On its way, whether it moves or not. */
export const isComing = ({ state }: Download) =>
  state === 'queued' || state === 'fetching' || state === 'waiting' || state === 'paused' || state === 'failed';

export const hasExpired = ({ grant }: Download, now: number) => Date.parse(grant.expiresAt) <= now;

export const isPlayable = (download: Download, now: number) =>
  download.state === 'stored' && download.offlineUri !== null && !hasExpired(download, now);
