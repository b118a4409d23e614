import type { TrackChoice } from './playerApi';

/** Which tracks a film begins with. */
export interface Wishes {
  /** A language, or `off`. */
  subtitles: string;
  /** A language, or `original`. */
  audio: string;
}

interface Spoken {
  language: string;
}

/** What was chosen for this title while it played wins over what the profile wishes for everywhere. */
export function wishesOf(
  profile: { subtitles?: string; audio?: string } | undefined,
  chosen: TrackChoice | undefined,
): Wishes {
  return {
    subtitles: chosen?.subtitles ?? profile?.subtitles ?? 'off',
    audio: chosen?.audio ?? profile?.audio ?? 'original',
  };
}

/** The track in this language, or else in this language as it is spoken anywhere; none for a word like `off`. */
export function trackFor<T extends Spoken>(tracks: T[], wish: string): T | undefined {
  const wanted = wish.toLowerCase();
  const base = (language: string) => language.toLowerCase().split('-')[0];
  return (
    tracks.find((track) => track.language.toLowerCase() === wanted) ??
    tracks.find((track) => base(track.language) === base(wanted))
  );
}
