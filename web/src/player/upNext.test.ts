import { expect, it } from 'vitest';
import { secondsToNext } from './upNext';

const credits = [{ kind: 'credits', startMs: 2_400_000, endMs: 2_500_000 }];

it('offers the next episode at the credits', () => {
  expect(secondsToNext({ time: 2399, duration: 2500, markers: credits, countdown: 10 })).toBeNull();
  expect(secondsToNext({ time: 2400, duration: 2500, markers: credits, countdown: 10 })).toBe(10);
  expect(secondsToNext({ time: 2410, duration: 2500, markers: credits, countdown: 10 })).toBe(0);
});

it('offers it shortly before the end where no credits are marked', () => {
  expect(secondsToNext({ time: 2479, duration: 2500, markers: [], countdown: 10 })).toBeNull();
  expect(secondsToNext({ time: 2481, duration: 2500, markers: undefined, countdown: 10 })).toBe(9);
});

it('does not cover much of what is short', () => {
  expect(secondsToNext({ time: 18, duration: 24, markers: [], countdown: 10 })).toBeNull();
  expect(secondsToNext({ time: 20, duration: 24, markers: [], countdown: 10 })).toBe(4);
});

it('offers nothing before it knows how long it is', () => {
  expect(secondsToNext({ time: 0, duration: 0, markers: credits, countdown: 10 })).toBeNull();
});

it('counts down for as long as one likes, and offers it early enough for that', () => {
  expect(secondsToNext({ time: 2400, duration: 2500, markers: credits, countdown: 5 })).toBe(5);
  expect(secondsToNext({ time: 2469, duration: 2500, markers: [], countdown: 30 })).toBeNull();
  expect(secondsToNext({ time: 2470, duration: 2500, markers: [], countdown: 30 })).toBe(30);
});
