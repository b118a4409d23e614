import { expect, it } from 'vitest';
import { createRate } from './rate';

it('is by the second, over the last ten of them', () => {
  const rate = createRate();
  rate.add(0, 0);
  expect(rate.perSecond()).toBe(0);
  rate.add(2000, 4000);
  expect(rate.perSecond()).toBe(2000);
  rate.add(11_000, 13_000);
  expect(rate.perSecond()).toBe(1000);
  rate.reset();
  expect(rate.perSecond()).toBe(0);
});
