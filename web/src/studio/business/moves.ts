import type { BusinessDay } from './businessApi';

/** What has come of a period. Its churn is who left, of those who were there before it: 0 to 1, null where nobody was. */
export function moves(days: BusinessDay[]) {
  const sum = (of: (day: BusinessDay) => number) => days.reduce((all, day) => all + of(day), 0);
  const began = sum((day) => day.began);
  const left = sum((day) => day.left);
  const before = (days.at(-1)?.subscribers ?? 0) - began + left;
  return { began, left, churn: before > 0 ? left / before : null, paymentsFailed: sum((day) => day.paymentsFailed) };
}

/** All currencies that there is anything in, by their names. */
export function currencies(days: BusinessDay[]): string[] {
  const found = days.flatMap((day) => [...day.monthly, ...day.paid, ...day.refunded].map(({ currency }) => currency));
  return [...new Set(found)].sort();
}

/** In minor units; nothing where there is none of that currency. */
export function amountIn(currency: string, sums: BusinessDay['monthly']): number {
  return sums.find((sum) => sum.currency === currency)?.amount ?? 0;
}
