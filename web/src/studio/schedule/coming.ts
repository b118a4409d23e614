import type { Row } from '../model';

/** Something that the clock is to do. */
export interface Coming {
  at: string;
  what: 'publishes' | 'withdraws';
  row: Row;
}

/** What is to come of these titles after now, the next first. */
export function coming(rows: readonly Row[], now: Date): Coming[] {
  return rows
    .flatMap((row): Coming[] => [
      ...(row.publishAt ? [{ at: row.publishAt, what: 'publishes' as const, row }] : []),
      ...(row.withdrawAt ? [{ at: row.withdrawAt, what: 'withdraws' as const, row }] : []),
    ])
    .filter(({ at }) => new Date(at) > now)
    .sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
}

/** The days that they are on, in the operator's zone. */
export function byDay(list: readonly Coming[], dayOf: (at: string) => string): [string, Coming[]][] {
  const days = new Map<string, Coming[]>();
  for (const one of list) days.set(dayOf(one.at), [...(days.get(dayOf(one.at)) ?? []), one]);
  return [...days];
}
