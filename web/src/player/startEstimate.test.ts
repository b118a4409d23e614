import { expect, it } from 'vitest';
import { startEstimate } from './startEstimate';

it('begins small on a line that nobody knows', () => {
  expect(startEstimate(null, undefined)).toBe(600_000);
  expect(startEstimate(0, {})).toBe(600_000);
});

it('counts on an eighth of what the last film measured, and never on more than 4 Mbit/s', () => {
  expect(startEstimate(3_000_000, undefined)).toBe(375_000);
  expect(startEstimate(90_000_000, { downlink: 10, effectiveType: '4g' })).toBe(4_000_000);
});

it('believes the line when it says that it has become slower', () => {
  expect(startEstimate(20_000_000, { downlink: 1.2 })).toBe(150_000);
  expect(startEstimate(20_000_000, { downlink: 8, effectiveType: '3g' })).toBe(87_500);
});

it('goes by what the line says where nothing was measured, and takes ten for ten or more', () => {
  expect(startEstimate(null, { downlink: 5, effectiveType: '4g' })).toBe(625_000);
  expect(startEstimate(null, { downlink: 10, effectiveType: '4g' })).toBe(1_250_000);
  expect(startEstimate(20_000_000, { downlink: 10, effectiveType: '4g' })).toBe(2_500_000);
});
