import { expect, it } from 'vitest';
import { USUAL } from './playerApi';
import { partAt, skipsByItself } from './skipping';

const markers = [
  { kind: 'recap', startMs: 0, endMs: 5_000 },
  { kind: 'intro', startMs: 5_000, endMs: 12_000 },
  { kind: 'chapter', startMs: 12_000, endMs: 20_000 },
  { kind: 'credits', startMs: 20_000, endMs: 24_000 },
];

it('finds the part that plays, until it is nearly over', () => {
  expect(partAt(markers, 4)).toBeUndefined();
  expect(partAt(markers, 0)?.kind).toBe('recap');
  expect(partAt(markers, 5)?.kind).toBe('intro');
  expect(partAt(markers, 11.2)).toBeUndefined();
  expect(partAt(markers, 13)).toBeUndefined();
  expect(partAt(markers, 21)?.kind).toBe('credits');
  expect(partAt(undefined, 21)).toBeUndefined();
});

it('skips what the profile wants skipped, each kind by its own setting', () => {
  const settings = { ...USUAL, intros: 'skip', credits: 'skip-after-first' } as const;
  expect(skipsByItself({ settings, kind: 'intro', begunBefore: false })).toBe(true);
  expect(skipsByItself({ settings, kind: 'recap', begunBefore: true })).toBe(false);
  expect(skipsByItself({ settings, kind: 'credits', begunBefore: false })).toBe(false);
  expect(skipsByItself({ settings, kind: 'credits', begunBefore: true })).toBe(true);
});
