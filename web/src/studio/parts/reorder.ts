/** The same items with one of them at another place; a place outside is the nearest inside. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const place = Math.max(0, to);
  const rest = items.filter((_, index) => index !== from);
  const item = items[from];
  if (item === undefined) return [...items];
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}

/** Which place a pointer at `y` is over, where the places' middles are these. */
export function placeAt(y: number, middles: readonly number[], from: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}
