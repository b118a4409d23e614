import { expect, it } from 'vitest';
import { CENTRED, dragged, kept, rectangle, within } from './crop';

const frame = { width: 1920, height: 1080 };

it('takes as much of the picture as the shape lets it', () => {
  expect(rectangle(frame, 16 / 9, CENTRED)).toEqual({ left: 0, top: 0, width: 1920, height: 1080 });
  expect(rectangle(frame, 2 / 3, CENTRED)).toEqual({ left: 600, top: 0, width: 720, height: 1080 });
  expect(rectangle({ width: 600, height: 1200 }, 1, CENTRED)).toEqual({ left: 0, top: 300, width: 600, height: 600 });
});

it('never looks past the edges, however far it is moved or zoomed', () => {
  for (const crop of [
    { x: -3, y: 9, zoom: 1 },
    { x: 1, y: 1, zoom: 2 },
    { x: 0, y: 0, zoom: 100 },
    { x: 0.5, y: 0.5, zoom: 0.1 },
  ]) {
    const { left, top, width, height } = rectangle(frame, 2 / 3, crop);
    expect(left).toBeGreaterThanOrEqual(-1e-9);
    expect(top).toBeGreaterThanOrEqual(-1e-9);
    expect(left + width).toBeLessThanOrEqual(1920 + 1e-9);
    expect(top + height).toBeLessThanOrEqual(1080 + 1e-9);
    expect(width / height).toBeCloseTo(2 / 3);
  }
});

it('follows the hand: a drag across the whole frame moves by what the frame shows', () => {
  const crop = dragged(frame, 2 / 3, CENTRED, { x: 360, y: 0 }, 360);
  expect(rectangle(frame, 2 / 3, crop).left).toBe(0);
  const back = dragged(frame, 2 / 3, CENTRED, { x: -100, y: 0 }, 360);
  expect(rectangle(frame, 2 / 3, back).left).toBeCloseTo(600 + 200);
});

it('keeps the middle when it zooms', () => {
  expect(within(frame, 1, { x: 0.4, y: 0.5, zoom: 2 })).toEqual({ x: 0.4, y: 0.5, zoom: 2 });
});

it('makes nothing larger than it is', () => {
  expect(kept({ width: 720, height: 1080 }, 1000)).toEqual({ width: 720, height: 1080 });
  expect(kept({ width: 3000, height: 4500 }, 1000)).toEqual({ width: 1000, height: 1500 });
});
