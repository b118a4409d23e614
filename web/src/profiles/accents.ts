/** The colours a profile can give the app; their shades are in styles.css. */
export const ACCENTS = ['amber', 'coral', 'rose', 'violet', 'sky', 'mint'] as const;

export type Accent = (typeof ACCENTS)[number];

/** Amber for a colour that this version of the app does not know. */
export function knownAccent(name: string | undefined): Accent {
  return ACCENTS.find((accent) => accent === name) ?? 'amber';
}
