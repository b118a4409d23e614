import { expect, it } from 'vitest';
import type { Row } from '../model';
import { byDay, coming } from './coming';

const row = (id: string, times: Partial<Row>) => ({ id, title: id, ...times }) as Row;
const now = new Date('2026-11-24T12:00:00Z');

it('is what the clock has yet to do, the next first', () => {
  const rows = [
    row('late', { publishAt: '2026-12-01T00:00:00Z' }),
    row('soon', { publishAt: '2026-11-24T11:00:00Z', withdrawAt: '2026-11-24T13:00:00.000Z' }),
    row('never', {}),
  ];
  expect(coming(rows, now).map(({ what, row: { id } }) => [what, id])).toEqual([
    ['withdraws', 'soon'],
    ['publishes', 'late'],
  ]);
});

it('is told day by day', () => {
  const list = coming(
    [
      row('a', { publishAt: '2026-11-25T08:00:00Z', withdrawAt: '2026-11-26T08:00:00Z' }),
      row('b', { publishAt: '2026-11-25T09:00:00Z' }),
    ],
    now,
  );
  expect(byDay(list, (at) => at.slice(0, 10)).map(([day, on]) => [day, on.length])).toEqual([
    ['2026-11-25', 2],
    ['2026-11-26', 1],
  ]);
});
