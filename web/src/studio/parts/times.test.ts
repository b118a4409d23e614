import { expect, it } from 'vitest';
import { readDuration, writeDuration } from './duration';
import { toInstant, toLocal } from './localTime';

it.each([
  ['1:34:05', 5645],
  ['4:05', 245],
  ['94', 5640],
  ['', null],
])('reads %s as %s seconds', (text, seconds) => expect(readDuration(text)).toBe(seconds));

it.each(['an hour', '1:2:3', '1:234'])('does not read %s', (text) => expect(readDuration(text)).toBeNaN());

it.each([0, 59, 245, 5645])('reads what it writes: %s', (seconds) =>
  expect(readDuration(writeDuration(seconds))).toBe(seconds),
);

it('means by a local time the instant that it shows', () => {
  const instant = '2026-11-24T18:30:00.000Z';
  expect(toInstant(toLocal(instant))).toBe(instant);
  expect(toInstant('')).toBeNull();
});
