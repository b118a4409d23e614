import type { Sitting } from './activityApi';

export interface Day {
  /** As the reader writes it. */
  day: string;
  sittings: Sitting[];
}

/**
 * Sittings by the day on which they were last seen going on, latest first. The list that they come from is in the order in which
 * they began, and a night can lie between the two.
 *
 * @param dayOf writes the day of a time
 */
export function byDay(sittings: Sitting[], dayOf: (time: string) => string): Day[] {
  const latestFirst = [...sittings].sort((a, b) => Date.parse(b.watchedAt) - Date.parse(a.watchedAt));
  const days: Day[] = [];
  for (const sitting of latestFirst) {
    const day = dayOf(sitting.watchedAt);
    const last = days.at(-1);
    if (last?.day === day) last.sittings.push(sitting);
    else days.push({ day, sittings: [sitting] });
  }
  return days;
}
