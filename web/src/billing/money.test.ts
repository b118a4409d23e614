import { expect, it } from 'vitest';
import { formatMoney } from './money';

it.each([
  [1299, 'EUR', '€12.99'],
  [500, 'JPY', '¥500'],
  [1500, 'KWD', 'KWD 1.500'],
  [120000, 'ISK', 'ISK 1,200'],
  [-799, 'USD', '-$7.99'],
])('writes %d of %s as %s', (amount, currency, written) => {
  expect(formatMoney({ amount, currency }, 'en').replace(/\s/g, ' ')).toBe(written);
});
