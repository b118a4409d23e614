import { expect, it } from 'vitest';
import { trackFor, wishesOf } from './wishes';

const tracks = [{ language: 'en' }, { language: 'fr' }, { language: 'pt-BR' }];

it.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['pt', 'pt-BR'],
  ['PT-br', 'pt-BR'],
  ['de', undefined],
  ['off', undefined],
  ['original', undefined],
])('finds for %s the track in %s', (wish, language) => {
  expect(trackFor(tracks, wish)?.language).toBe(language);
});

it('takes what the profile says, and its own words where it says nothing', () => {
  expect(wishesOf({ subtitles: 'fr', audio: 'de' }, {})).toEqual({ subtitles: 'fr', audio: 'de' });
  expect(wishesOf({}, undefined)).toEqual({ subtitles: 'off', audio: 'original' });
  expect(wishesOf(undefined, undefined)).toEqual({ subtitles: 'off', audio: 'original' });
});

it('goes by what was chosen for the title before it goes by the profile', () => {
  const profile = { subtitles: 'fr', audio: 'de' };
  expect(wishesOf(profile, { subtitles: 'off' })).toEqual({ subtitles: 'off', audio: 'de' });
  expect(wishesOf(profile, { subtitles: 'en', audio: 'ja' })).toEqual({ subtitles: 'en', audio: 'ja' });
});
