import { expect, it } from 'vitest';
import { monthsAfter } from './months';

it.each([
  ['2026-11-15T10:00:00Z', 1, '2026-12-15T10:00:00.000Z'],
  ['2026-11-30T10:00:00Z', 3, '2027-02-28T10:00:00.000Z'],
  ['2028-01-31T23:59:59Z', 1, '2028-02-29T23:59:59.000Z'],
  ['2026-12-31T00:00:00Z', 2, '2027-02-28T00:00:00.000Z'],
])('after %s by %d months comes %s', (time, months, later) => {
  expect(monthsAfter(time, months)).toBe(later);
});
