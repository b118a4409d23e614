import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';

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
      active: track.active,
    })),
    subtitles: player.getTextTracks().map((track) => ({
      id: String(track.id),
      label: track.label ?? track.language,
      language: track.language,
      active: track.active,
    })),
  };
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
