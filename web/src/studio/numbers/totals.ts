import type { Day } from './numbersApi';

export interface Totals {
  plays: number;
  watchedSeconds: number;
  /** Parts of 1; null where there is nothing to tell them by. */
  completion: number | null;
  failed: number | null;
  rebuffering: number | null;
  startUpMs: number | null;
  bitsPerSecond: number | null;
  switchesPerHour: number | null;
}

/** The figures of all days: sums, and means in which a busy day weighs more. */
export function totals(days: readonly Day[]): Totals {
  const sum = (of: (day: Day) => number) => days.reduce((all, day) => all + of(day), 0);
  const mean = (value: (day: Day) => number | null | undefined, weight: (day: Day) => number) => {
    const told = days.filter((day) => (value(day) ?? null) !== null && weight(day) > 0);
    const all = told.reduce((weights, day) => weights + weight(day), 0);
    return all > 0 ? told.reduce((values, day) => values + (value(day) ?? 0) * weight(day), 0) / all : null;
  };
  const watched = (day: Day) => day.watchedSeconds;
  const plays = sum((day) => day.plays);
  const starts = sum((day) => day.starts);
  return {
    plays,
    watchedSeconds: sum(watched),
    completion: plays > 0 ? sum((day) => day.completed) / plays : null,
    failed: starts > 0 ? sum((day) => day.failedStarts) / starts : null,
    rebuffering: mean((day) => day.rebufferRatio, watched),
    startUpMs: mean(
      (day) => day.startUpMs?.p50,
      (day) => day.starts,
    ),
    bitsPerSecond: mean((day) => day.bitsPerSecond, watched),
    switchesPerHour: mean((day) => day.switchesPerHour, watched),
  };
}
