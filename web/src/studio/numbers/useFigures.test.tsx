import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useFigures } from './useFigures';

test('a bit rate is told in megabits', () => {
  const { bitRate } = renderHook(useFigures).result.current;
  expect([850_000, 3_100_000, null].map(bitRate)).toEqual(['0.9 Mbit/s', '3.1 Mbit/s', '–']);
});

test('time watched is told in hours, and in minutes where it is less than one', () => {
  const { watched } = renderHook(useFigures).result.current;
  expect([0, 45, 90, 3_599, 3_600, 5_400].map(watched)).toEqual(['0h', '0.8m', '1.5m', '60m', '1h', '1.5h']);
});
