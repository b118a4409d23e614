import { expect, it } from 'vitest';
import { every, everyDay, marks, roundUp } from './scale';

it.each([
  [0, 1],
  [0.03, 0.05],
  [1, 1],
  [3, 5],
  [23, 25],
  [51, 100],
  [1200, 2000],
])('rounds %s up to %s', (value, round) => expect(roundUp(value)).toBeCloseTo(round));

it('marks an axis evenly, to above the highest', () => {
  expect(marks(87)).toEqual([0, 25, 50, 75, 100]);
  expect(marks(3, true)).toEqual([0, 1, 2, 3]);
  expect(marks(10, true)).toEqual([0, 3, 6, 9, 12]);
  expect(marks(0, true)).toEqual([0, 1]);
  for (const most of [0.7, 5, 61, 999, 12_345]) expect(marks(most).at(-1)).toBeGreaterThanOrEqual(most);
});

it('leaves out no day on which nothing was watched', () => {
  const days = everyDay([{ day: '2026-03-01', plays: 4 }], 3, '2026-03-02');
  expect(days).toEqual([{ day: '2026-02-28' }, { day: '2026-03-01', plays: 4 }, { day: '2026-03-02' }]);
});

it('writes as many labels as fit', () => {
  expect(every(90, 8)).toBe(12);
  expect(every(7, 8)).toBe(1);
});
