import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { audioRole, textRole } from '../player/choices';
import { audioFor, forcedFor, subtitlesFor, type Wishes } from '../player/wishes';
import type { Choice, GrantedDownload } from './download';

type Tracks = GrantedDownload['tracks'];

/** What is fetched unless something else is chosen: the original and what the profile listens to and reads. */
export function wishedTracks(tracks: Tracks, wishes: Wishes): { audio: string[]; subtitles: string[] } {
  const audio = [tracks.audio[0], audioFor(tracks.audio, wishes)];
  const subtitles = [subtitlesFor(tracks.subtitles, wishes)];
  return { audio: languages(audio), subtitles: languages(subtitles) };
}

function languages(tracks: ({ language: string } | undefined)[]): string[] {
  return [...new Set(tracks.flatMap((track) => (track ? [track.language] : [])))];
}

type StoredTrack = Pick<
  shaka.extern.Track,
  'id' | 'type' | 'height' | 'language' | 'audioRoles' | 'channelsCount' | 'roles' | 'forced'
>;

/** Of all that a manifest has, what was chosen: one picture, and in each language one sound and one text. */
export function chosenTracks<T extends StoredTrack>(
  tracks: T[],
  { height, audio, subtitles, captions = false, descriptions = false }: Choice,
): T[] {
  const variants = tracks.filter((track) => track.type === 'variant');
  const heights = variants.map((track) => track.height ?? 0);
  const nearest = heights.reduce((a, b) => (Math.abs(b - height) < Math.abs(a - height) ? b : a), heights[0] ?? 0);
  const pictures = variants
    .filter((track) => (track.height ?? 0) === nearest)
    // Whatever it is played on later has loudspeakers for the fewest.
    .sort((a, b) => (a.channelsCount ?? 0) - (b.channelsCount ?? 0))
    .map((track) => ({ track, language: track.language, role: audioRole({ roles: track.audioRoles ?? [] }) }));
  const texts = tracks
    .filter((track) => track.type === 'text')
    .map((track) => ({ track, language: track.language, role: textRole(track) }));
  const sounds = audio.map((language) => audioFor(pictures, { audio: language, descriptions }));
  const read = subtitles.map((language) => subtitlesFor(texts, { subtitles: language, captions }));
  const forced = audio.map((language) => forcedFor(texts, language));
  const heard = sounds.some(Boolean) ? sounds : pictures.slice(0, 1);
  return [...new Set([...heard, ...read, ...forced].flatMap((one) => (one ? [one.track] : [])))];
}
