import { expect, it } from 'vitest';
import type { BusinessDay } from './businessApi';
import { amountIn, currencies, moves } from './moves';

const day = (more: Partial<BusinessDay>): BusinessDay => ({
  date: '2026-11-30',
  subscribers: 0,
  trialing: 0,
  monthly: [],
  began: 0,
  left: 0,
  trialsBegan: 0,
  paymentsFailed: 0,
  paid: [],
  refunded: [],
  ...more,
});

it('counts who left of those who were there before', () => {
  const days = [day({ subscribers: 21, began: 3, left: 2 }), day({ subscribers: 19, left: 2, paymentsFailed: 1 })];
  expect(moves(days)).toEqual({ began: 3, left: 4, churn: 4 / 20, paymentsFailed: 1 });
});

it('has no churn where nobody was there', () => {
  expect(moves([day({ subscribers: 2, began: 2 })]).churn).toBeNull();
});

it('keeps currencies apart', () => {
  const days = [day({ monthly: [{ amount: 5, currency: 'USD' }] }), day({ paid: [{ amount: 7, currency: 'EUR' }] })];
  expect(currencies(days)).toEqual(['EUR', 'USD']);
  expect(amountIn('USD', days[0]?.monthly ?? [])).toBe(5);
  expect(amountIn('EUR', days[0]?.monthly ?? [])).toBe(0);
});
