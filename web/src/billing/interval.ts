const KNOWN = ['day', 'week', 'month', 'year'] as const;

/** The word for what a price is paid for each time. */
export function intervalWord(interval: string): (typeof KNOWN)[number] {
  return KNOWN.find((word) => word === interval) ?? 'month';
}
