import { audioFor, subtitlesFor, type Wishes } from '../player/wishes';
import type { GrantedDownload } from './download';

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

interface StoredTrack {
  id: number;
  type: string;
  height: number | null;
  language: string;
}

/** Of all that a manifest has, what was chosen: one picture, its sound in each language, and the subtitles. */
export function chosenTracks<T extends StoredTrack>(
  tracks: T[],
  { height, audio, subtitles }: { height: number; audio: string[]; subtitles: string[] },
): T[] {
  const variants = tracks.filter((track) => track.type === 'variant');
  const heights = variants.map((track) => track.height ?? 0);
  const nearest = heights.reduce((a, b) => (Math.abs(b - height) < Math.abs(a - height) ? b : a), heights[0] ?? 0);
  const pictures = variants.filter((track) => (track.height ?? 0) === nearest);
  const heard = pictures.filter((track) => audio.includes(track.language));
  const read = tracks.filter((track) => track.type === 'text' && subtitles.includes(track.language));
  return [...(heard.length > 0 ? heard : pictures), ...read];
}
