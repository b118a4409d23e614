import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { isChoosable } from './wishes';

/** What can be chosen while a film plays. */
export interface Choices {
  heights: number[];
  /** Null while the player chooses by itself. */
  height: number | null;
  /** What is on the screen now. */
  shownHeight: number | null;
  audio: Track[];
  subtitles: Track[];
}

export interface Track {
  id: string;
  label: string;
  language: string;
  /** Of sound `main` or `description`; of text `subtitles`, `captions` or `forced`. */
  role: string;
  /** Of sound; null where that is not known, and of text. */
  channels: number | null;
  active: boolean;
}

export const NO_CHOICES: Choices = { heights: [], height: null, shownHeight: null, audio: [], subtitles: [] };

export function readChoices(player: shaka.Player): Omit<Choices, 'height'> {
  const videos = player.getVideoTracks();
  const heights = [...new Set(videos.map((track) => track.height ?? 0))].filter((one) => one > 0);
  return {
    heights: heights.sort((a, b) => b - a),
    shownHeight: videos.find((track) => track.active)?.height ?? null,
    audio: player.getAudioTracks().map((track) => ({
      id: audioId(track),
      label: track.label ?? track.language,
      language: track.language,
      role: audioRole(track),
      channels: track.channelsCount,
      active: track.active,
    })),
    subtitles: player
      .getTextTracks()
      .map((track) => ({
        id: String(track.id),
        label: track.label ?? track.language,
        language: track.language,
        role: textRole(track),
        channels: null,
        active: track.active,
      }))
      .filter(isChoosable),
  };
}

/** What EXT-X-MEDIA says a track is for (HLS Authoring Specification, 4). */
const DESCRIBES_VIDEO = 'public.accessibility.describes-video';
const TRANSCRIBES = 'public.accessibility.transcribes-spoken-dialog';

export function audioRole({ roles }: Pick<shaka.extern.AudioTrack, 'roles'>): string {
  return roles.includes(DESCRIBES_VIDEO) ? 'description' : 'main';
}

export function textRole({ roles, forced }: Pick<shaka.extern.TextTrack, 'roles' | 'forced'>): string {
  if (forced) return 'forced';
  return roles.includes(TRANSCRIBES) ? 'captions' : 'subtitles';
}

export function audioId(track: shaka.extern.AudioTrack): string {
  return [track.language, track.label, track.channelsCount, track.roles.join('+')].join(' ');
}

/** The largest that is no larger than what was chosen elsewhere, or else the smallest; null where the player chooses. */
export function nearestHeight(heights: number[], wished: number | null): number | null {
  if (wished === null || heights.length === 0) return null;
  const fitting = heights.filter((height) => height <= wished);
  return fitting.length > 0 ? Math.max(...fitting) : Math.min(...heights);
}
