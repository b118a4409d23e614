import type { PlayerSettings, TrackChoice } from './playerApi';

/** Which tracks a film begins with: in which language, and which of those in it. */
export interface Wishes {
  /** A language, or `off`. */
  subtitles: string;
  /** A language, or `original`. */
  audio: string;
  /** Subtitles that tell the sounds, too. */
  captions: boolean;
  /** Sound that tells the picture, too. */
  descriptions: boolean;
}

/** As playback says it: sound is `main` or `description`; text is `subtitles`, `captions` or `forced`. */
export interface Spoken {
  language: string;
  role: string;
}

/** What was chosen for this title while it played wins over what the profile wishes for everywhere. */
export function wishesOf(
  profile: { subtitles?: string; audio?: string } | undefined,
  chosen: TrackChoice | undefined,
  { captions, descriptions }: Pick<PlayerSettings, 'captions' | 'descriptions'>,
): Wishes {
  return {
    subtitles: chosen?.subtitles ?? profile?.subtitles ?? 'off',
    audio: chosen?.audio ?? profile?.audio ?? 'original',
    captions,
    descriptions,
  };
}

/** The subtitles that are wished for; none for `off`. */
export function subtitlesFor<T extends Spoken>(
  tracks: T[],
  { subtitles, captions }: Pick<Wishes, 'subtitles' | 'captions'>,
): T | undefined {
  return trackFor(tracks.filter(isChoosable), subtitles, captions ? 'captions' : 'subtitles');
}

/** Those in the first of these languages that there are any in, or else the first there are. */
export function subtitlesIn<T extends Spoken>(
  tracks: T[],
  languages: (string | undefined)[],
  captions: boolean,
): T | undefined {
  for (const subtitles of languages) {
    const found = subtitles && subtitlesFor(tracks, { subtitles, captions });
    if (found) return found;
  }
  return tracks.find(isChoosable);
}

/** Of what is said in another language than the film's, or written in the picture: shown with this sound where no subtitles are. */
export function forcedFor<T extends Spoken>(tracks: T[], sound: string): T | undefined {
  return trackFor(
    tracks.filter((track) => !isChoosable(track)),
    sound,
    'forced',
  );
}

/** Forced subtitles come by themselves, and are no choice. */
export const isChoosable = ({ role }: Spoken) => role !== 'forced';

/** The sound that is wished for. The first is the original. */
export function audioFor<T extends Spoken>(
  tracks: T[],
  { audio, descriptions }: Pick<Wishes, 'audio' | 'descriptions'>,
): T | undefined {
  const language = audio === 'original' ? tracks[0]?.language : audio;
  return language === undefined ? undefined : trackFor(tracks, language, descriptions ? 'description' : 'main');
}

/** The track in this language, or else in this language as it is spoken anywhere; of several the one in this role. */
function trackFor<T extends Spoken>(tracks: T[], wish: string, role: string): T | undefined {
  const wanted = wish.toLowerCase();
  const base = (language: string) => language.toLowerCase().split('-')[0];
  const exact = tracks.filter((track) => track.language.toLowerCase() === wanted);
  const spoken = exact.length > 0 ? exact : tracks.filter((track) => base(track.language) === base(wanted));
  return spoken.find((track) => track.role === role) ?? spoken[0];
}
