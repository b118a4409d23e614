import { expect, it } from 'vitest';
import { dominantColor } from './dominantColor';

const pixels = (...colors: [number, number, number, number][]) => new Uint8ClampedArray(colors.flat());

it('is the colour of a picture of one colour', () => {
  expect(dominantColor(pixels([18, 52, 86, 255], [18, 52, 86, 255]))).toBe('#123456');
});

it('is a colour before a grey that there is more of', () => {
  expect(dominantColor(pixels([128, 128, 128, 255], [130, 128, 129, 255], [200, 40, 20, 255]))).toBe('#c82814');
});

it('minds nothing that is transparent', () => {
  expect(dominantColor(pixels([255, 0, 0, 0], [255, 0, 0, 0], [10, 20, 90, 255]))).toBe('#0a145a');
});
