import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { expect, it } from 'vitest';
import { nearestHeight, readChoices } from './choices';

it.each([
  [[1080, 720, 540], 720, 720],
  [[1080, 540, 270], 720, 540],
  [[1080, 720], 360, 720],
  [[1080, 720], null, null],
  [[], 720, null],
])('of %j takes for %s the picture of %s lines', (heights, wished, nearest) => {
  expect(nearestHeight(heights, wished)).toBe(nearest);
});

it('offers no forced subtitles: those come by themselves', () => {
  const text = { language: 'en', roles: ['subtitle'], active: false };
  const player = {
    getVideoTracks: () => [],
    getAudioTracks: () => [],
    getTextTracks: () => [
      { ...text, id: 1, label: 'English', forced: false },
      { ...text, id: 2, label: 'English 2', forced: true },
    ],
  };
  expect(readChoices(player as unknown as shaka.Player).subtitles.map(({ label }) => label)).toEqual(['English']);
});
