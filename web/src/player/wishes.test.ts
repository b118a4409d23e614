import { expect, it } from 'vitest';
import { rememberChoice, trackFor, wishesOf } from './wishes';

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
  expect(wishesOf({ id: 'says', subtitles: 'fr', audio: 'de' })).toEqual({ subtitles: 'fr', audio: 'de' });
  expect(wishesOf({ id: 'silent' })).toEqual({ subtitles: 'off', audio: 'original' });
  expect(wishesOf(undefined)).toEqual({ subtitles: 'off', audio: 'original' });
});

it('goes on with what one chose while watching, for that profile only', () => {
  rememberChoice('chooser', { subtitles: 'en' });
  rememberChoice('chooser', { audio: 'fr' });
  expect(wishesOf({ id: 'chooser', subtitles: 'de' })).toEqual({ subtitles: 'en', audio: 'fr' });
  expect(wishesOf({ id: 'another', subtitles: 'de' }).subtitles).toBe('de');
});
