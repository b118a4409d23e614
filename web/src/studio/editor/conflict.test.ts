import { expect, it } from 'vitest';
import type { Sheet } from '../model';
import { differences, merged } from './conflict';

const base: Sheet = {
  type: 'film',
  title: 'Faust',
  year: 1926,
  maturity: 12,
  synopsis: { en: 'A wager.', fr: 'Un pari.' },
  people: [{ name: 'F. W. Murnau', role: 'director' }],
};

it('takes over what only they changed, and keeps what only I changed', () => {
  const mine = { ...base, year: 1927 };
  const theirs = { ...base, maturity: 16 };
  const found = differences(base, mine, theirs);
  expect(found.map(({ path, changedBy }) => [path, changedBy])).toEqual([
    ['year', 'me'],
    ['maturity', 'them'],
  ]);
  expect(merged(theirs, found, {})).toMatchObject({ year: 1927, maturity: 16 });
});

it('lets one choose where both changed a field', () => {
  const mine = { ...base, title: 'Faust: A Legend' };
  const theirs = { ...base, title: 'Faust (1926)' };
  const found = differences(base, mine, theirs);
  expect(found).toEqual([{ path: 'title', changedBy: 'both', mine: 'Faust: A Legend', theirs: 'Faust (1926)' }]);
  expect(merged(theirs, found, { title: 'theirs' }).title).toBe('Faust (1926)');
  expect(merged(theirs, found, { title: 'mine' }).title).toBe('Faust: A Legend');
});

it('keeps languages apart: two who translate do not undo each other', () => {
  const mine = { ...base, synopsis: { en: 'A wager.', fr: 'Un pari avec le diable.' } };
  const theirs = { ...base, synopsis: { en: 'A wager with the devil.', fr: 'Un pari.', de: 'Eine Wette.' } };
  const kept = merged(theirs, differences(base, mine, theirs), {});
  expect(kept.synopsis).toEqual({ en: 'A wager with the devil.', fr: 'Un pari avec le diable.', de: 'Eine Wette.' });
});

it('lets a translation that was taken out stay out', () => {
  const mine = { ...base, synopsis: { en: 'A wager.' } };
  const kept = merged(base, differences(base, mine, { ...base, year: 1927 }), {});
  expect(kept.synopsis).toStrictEqual({ en: 'A wager.' });
});

it('finds no difference between a field that is missing and one that is empty', () => {
  expect(differences(base, { ...base, badge: '', countries: [] }, { ...base, badge: null })).toEqual([]);
});

it('keeps pictures apart: two who choose one each have both', () => {
  const artwork = { poster: '/images/p.jpg', backdrop: '/images/b.jpg', dominantColor: '#123456' };
  const mine = { ...base, artwork: { ...artwork, poster: '/images/mine.jpg' } };
  const theirs = { ...base, artwork: { ...artwork, backdrop: '/images/theirs.jpg' } };
  const kept = merged(theirs, differences({ ...base, artwork }, mine, theirs), {});
  expect(kept.artwork).toEqual({ ...artwork, poster: '/images/mine.jpg', backdrop: '/images/theirs.jpg' });
});
