/** What a browser says of its line: `navigator.connection`, where there is one. */
export interface Line {
  /** Megabits per second, rounded, and by Chromium never above 10. */
  downlink?: number;
  effectiveType?: string;
  saveData?: boolean;
}

/** A line nobody has measured yet: the smallest rendition that one likes to look at. */
const UNKNOWN_LINE_BITS = 600_000;
/**
 * Of what was measured or is said, this much is counted on for the first segment: it is the wait that one notices. Six seconds of picture
 * come within less than one, on the line that it is; the segment after it is as good as the line.
 */
const TRUST = 0.125;
const MOST_TRUSTED_BITS = 4_000_000;
const MOST_SAID_BITS = 10_000_000;
/** What the names mean at the most: https://wicg.github.io/netinfo/#effective-connection-types */
const SLOW: Record<string, number> = { 'slow-2g': 50_000, '2g': 70_000, '3g': 700_000 };

/** Bits per second to begin with: what the last film measured, unless the line now says that it is slower. */
export function startEstimate(measured: number | null, line: Line | undefined): number {
  const said = line?.downlink ? line.downlink * 1_000_000 : null;
  // The most that is ever said is that much or more.
  const slower = said !== null && (said < MOST_SAID_BITS || !measured) ? said : null;
  const slow = SLOW[line?.effectiveType ?? ''];
  const known = [measured, slower, slow ?? null].filter((bits): bits is number => bits !== null && bits > 0);
  if (known.length === 0) return UNKNOWN_LINE_BITS;
  return Math.min(Math.min(...known) * TRUST, MOST_TRUSTED_BITS);
}

export function lineNow(): Line | undefined {
  return (navigator as Navigator & { connection?: Line }).connection;
}
