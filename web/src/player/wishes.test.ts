import { describe, expect, it } from 'vitest';
import { audioFor, subtitlesFor, wishesOf } from './wishes';

const NEEDS = { captions: false, descriptions: false };
const text = (language: string, role = 'subtitles') => ({ language, role });
const sound = (language: string, role = 'main') => ({ language, role });

it.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['pt', 'pt-BR'],
  ['PT-br', 'pt-BR'],
  ['de', undefined],
  ['off', undefined],
])('finds for %s the track in %s', (subtitles, language) => {
  const tracks = [text('en'), text('fr'), text('pt-BR')];
  expect(subtitlesFor(tracks, { subtitles, captions: false })?.language).toBe(language);
});

it.each([
  [true, 'en', text('en', 'captions')],
  [false, 'en', text('en')],
  [true, 'fr', text('fr')],
  [false, 'de', text('de', 'captions')],
])('shows, where captions are read is %s, of those in %s %j', (captions, subtitles, expected) => {
  const tracks = [text('en', 'captions'), text('en'), text('fr'), text('de', 'captions')];
  expect(subtitlesFor(tracks, { subtitles, captions })).toEqual(expected);
});

describe('of sound', () => {
  const tracks = [sound('de'), sound('en', 'description'), sound('en'), sound('de', 'description')];

  it.each([
    ['original', false, sound('de')],
    ['original', true, sound('de', 'description')],
    ['en', false, sound('en')],
    ['en', true, sound('en', 'description')],
    ['fr', true, undefined],
  ])('%s, told what is seen: %s, is %j', (audio, descriptions, expected) => {
    expect(audioFor(tracks, { audio, descriptions })).toEqual(expected);
  });

  it('there may be none', () => {
    expect(audioFor([], { audio: 'original', descriptions: true })).toBeUndefined();
  });
});

it('takes what the profile says, and its own words where it says nothing', () => {
  expect(wishesOf({ subtitles: 'fr', audio: 'de' }, {}, NEEDS)).toEqual({ subtitles: 'fr', audio: 'de', ...NEEDS });
  const usual = { subtitles: 'off', audio: 'original' };
  expect(wishesOf({}, undefined, NEEDS)).toEqual({ ...usual, ...NEEDS });
  const needs = { captions: true, descriptions: true };
  expect(wishesOf(undefined, undefined, needs)).toEqual({ ...usual, ...needs });
});

it('goes by what was chosen for the title before it goes by the profile', () => {
  const profile = { subtitles: 'fr', audio: 'de' };
  expect(wishesOf(profile, { subtitles: 'off' }, NEEDS)).toMatchObject({ subtitles: 'off', audio: 'de' });
  expect(wishesOf(profile, { subtitles: 'en', audio: 'ja' }, NEEDS)).toMatchObject({ subtitles: 'en', audio: 'ja' });
});
