export const KINDS = ['poster', 'backdrop', 'square', 'logo'] as const;
export type Kind = (typeof KINDS)[number];

interface Shape {
  /** Width over height; null where it is free. */
  aspect: number | null;
  /** The widest that is kept, in pixels. */
  widest: number;
  /** Below it looks soft on large screens. */
  least: number;
  type: 'image/jpeg' | 'image/png';
}

export const SHAPES: Record<Kind, Shape> = {
  poster: { aspect: 2 / 3, widest: 1000, least: 500, type: 'image/jpeg' },
  backdrop: { aspect: 16 / 9, widest: 1920, least: 1280, type: 'image/jpeg' },
  square: { aspect: 1, widest: 1000, least: 500, type: 'image/jpeg' },
  // Letters on nothing: a logo keeps its transparency.
  logo: { aspect: null, widest: 1200, least: 400, type: 'image/png' },
};
