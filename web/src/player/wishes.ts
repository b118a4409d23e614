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

const chosenByHand = new Map<string, Partial<Wishes>>();

/** What a profile wishes for: what was chosen while watching, for as long as the page is open; else what it says. */
export function wishesOf(profile: { id: string; subtitles?: string; audio?: string } | undefined): Wishes {
  const said = { subtitles: profile?.subtitles ?? 'off', audio: profile?.audio ?? 'original' };
  return { ...said, ...(profile ? chosenByHand.get(profile.id) : {}) };
}

/** The next episode begins with what was chosen in this one. */
export function rememberChoice(profile: string | null, choice: Partial<Wishes>) {
  if (profile) chosenByHand.set(profile, { ...chosenByHand.get(profile), ...choice });
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
