import { expect, it } from 'vitest';
import { nearestHeight } from './choices';

it.each([
  [[1080, 720, 540], 720, 720],
  [[1080, 540, 270], 720, 540],
  [[1080, 720], 360, 720],
  [[1080, 720], null, null],
  [[], 720, null],
])('of %j takes for %s the picture of %s lines', (heights, wished, nearest) => {
  expect(nearestHeight(heights, wished)).toBe(nearest);
});
