/** A rendition that can be fetched. */
export interface Rendition {
  height: number;
  bitsPerSecond: number;
}

export type QualityName = 'saver' | 'standard' | 'best';

export interface Quality {
  name: QualityName;
  height: number;
  bytes: number;
}

const SAVER_LINES = 360;
const STANDARD_LINES = 720;

/** The renditions that a master playlist (RFC 8216, 4.3.4.2) names, smallest first. */
export function readRenditions(playlist: string): Rendition[] {
  const least = new Map<number, number>();
  for (const [, attributes = ''] of playlist.matchAll(/^#EXT-X-STREAM-INF:(.*)$/gm)) {
    const height = Number(/RESOLUTION=\d+x(\d+)/.exec(attributes)?.[1]);
    const bits = Number((/AVERAGE-BANDWIDTH=(\d+)/.exec(attributes) ?? /(?:^|,)BANDWIDTH=(\d+)/.exec(attributes))?.[1]);
    if (height && bits) least.set(height, Math.min(bits, least.get(height) ?? bits));
  }
  return [...least].map(([height, bitsPerSecond]) => ({ height, bitsPerSecond })).sort((a, b) => a.height - b.height);
}

/** What there is to choose from: no two of the same. */
export function qualitiesOf(renditions: Rendition[], durationMs: number): Quality[] {
  const upTo = (lines: number) => renditions.findLast(({ height }) => height <= lines) ?? renditions[0];
  const named: [QualityName, Rendition | undefined][] = [
    ['saver', upTo(SAVER_LINES)],
    ['standard', upTo(STANDARD_LINES)],
    ['best', renditions.at(-1)],
  ];
  const qualities: Quality[] = [];
  for (const [name, rendition] of named) {
    if (!rendition || qualities.some(({ height }) => height === rendition.height)) continue;
    const bytes = Math.round((rendition.bitsPerSecond * durationMs) / 8000);
    qualities.push({ name, height: rendition.height, bytes });
  }
  return qualities;
}
