import { expect, it } from 'vitest';
import type { Day } from './numbersApi';
import { totals } from './totals';

const day = (more: Partial<Day>): Day => ({
  day: '2026-11-24',
  plays: 0,
  viewers: 0,
  watchedSeconds: 0,
  completed: 0,
  starts: 0,
  failedStarts: 0,
  ...more,
});

it('lets a busy day weigh more', () => {
  const sum = totals([
    day({ plays: 9, completed: 9, starts: 90, startUpMs: { p50: 1000, p95: 2000 } }),
    day({ plays: 1, completed: 0, starts: 10, failedStarts: 5, startUpMs: { p50: 3000, p95: 4000 } }),
  ]);
  expect(sum).toMatchObject({ plays: 10, completion: 0.9, failed: 0.05, startUpMs: 1200 });
});

it('weighs how the picture was by how long it was watched', () => {
  const sum = totals([
    day({ watchedSeconds: 300, bitsPerSecond: 4_000_000, switchesPerHour: 2 }),
    day({ watchedSeconds: 100, bitsPerSecond: 2_000_000, switchesPerHour: 6 }),
    day({ watchedSeconds: 500 }),
  ]);
  expect(sum).toMatchObject({ bitsPerSecond: 3_500_000, switchesPerHour: 3 });
});

it('knows no share of nothing', () => {
  expect(totals([day({})])).toEqual({
    plays: 0,
    watchedSeconds: 0,
    completion: null,
    failed: null,
    rebuffering: null,
    startUpMs: null,
    bitsPerSecond: null,
    switchesPerHour: null,
  });
});
