/** The least round number (1, 2, 2.5 or 5 times a power of ten) that is not below `value`. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Marks of an axis from 0 to at least `most`, evenly apart. Whole things have no marks in between. */
export function marks(most: number, whole = false, count = 4): number[] {
  const step = Math.max(whole ? 1 : 0, roundUp(most / count));
  const apart = whole ? Math.ceil(step) : step;
  const needed = Math.max(1, Math.ceil(most / apart - 1e-9));
  return Array.from({ length: needed + 1 }, (_, n) => Number((n * apart).toPrecision(12)));
}

/** The days from the first to the last, with none left out: on some nothing was watched. */
export function everyDay<D extends { day: string }>(
  days: readonly D[],
  count: number,
  today: string,
): (D | { day: string })[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const last = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, n) => {
    const day = new Date(last - (count - 1 - n) * 86_400_000).toISOString().slice(0, 10);
    return known.get(day) ?? { day };
  });
}

/** Every how many of `count` places a label fits, where `fit` of them fit at most. */
export const every = (count: number, fit: number) => Math.max(1, Math.ceil(count / fit));
