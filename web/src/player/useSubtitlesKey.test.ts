import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Track } from './choices';
import { useSubtitlesKey } from './useSubtitlesKey';

const track = (id: string, language: string, role: string): Track => ({
  id,
  label: language,
  language,
  role,
  channels: null,
  active: false,
});
const SUBTITLES = [
  track('t1', 'de', 'subtitles'),
  track('t2', 'fr', 'captions'),
  track('t3', 'fr', 'subtitles'),
  track('t4', 'ja', 'subtitles'),
];

function made({ language = 'en', heard = 'ja', captions = false, subtitles = SUBTITLES } = {}) {
  const chooseSubtitles = vi.fn();
  const screening = { current: { chooseSubtitles } };
  const audio = [{ ...track('a', heard, 'main'), active: true }];
  const parts = (shown: string | null) => ({
    choices: { audio, subtitles: subtitles.map((one) => ({ ...one, active: one.id === shown })) },
    screening,
    language,
    captions,
  });
  const { result, rerender } = renderHook(useSubtitlesKey, { initialProps: parts(null) });
  return {
    press: () => {
      chooseSubtitles.mockClear();
      result.current();
      return chooseSubtitles.mock.calls[0]?.[0];
    },
    shows: (id: string | null) => rerender(parts(id)),
  };
}

it.each([
  ['what the profile speaks', { language: 'fr-CA' }, 't3'],
  ['what the profile speaks, with captions', { language: 'fr', captions: true }, 't2'],
  ['what is heard, where there are none', {}, 't4'],
  ['the first, where there are none of those either', { heard: 'nl' }, 't1'],
])('turns subtitles on in %s', (_, parts, id) => {
  expect(made(parts).press()).toBe(id);
});

it('turns them off, and on again as they were', () => {
  const { press, shows } = made({ language: 'fr' });
  shows('t4');
  expect(press()).toBeNull();
  shows(null);
  expect(press()).toBe('t4');
});

it('chooses nothing where there is nothing', () => {
  expect(made({ subtitles: [] }).press()).toBeUndefined();
});
