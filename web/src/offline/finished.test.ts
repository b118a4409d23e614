import { expect, it } from 'vitest';
import { isFinished } from './finished';

const film = { durationMs: 100_000, markers: [] };
const CREDITS = [
  { kind: 'intro', startMs: 1_000, endMs: 9_000 },
  { kind: 'credits', startMs: 80_000, endMs: 99_000 },
];

it.each([
  [89_999, [], false],
  [90_000, [], true],
  [79_999, CREDITS, false],
  [80_000, CREDITS, true],
])('at %d ms, with the markers %j, is finished: %s', (positionMs, markers, finished) => {
  expect(isFinished(positionMs, { ...film, markers })).toBe(finished);
});
