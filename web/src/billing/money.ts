import type { Money } from './billingApi';

/** Stripe's lists (docs.stripe.com/currencies): how it counts is not always how a currency is written. */
const WITHOUT_DECIMALS = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const WITH_THREE = new Set('BHD JOD KWD OMR TND'.split(' '));

/** How many of an amount's digits are behind the point. */
function decimals(currency: string): number {
  if (WITHOUT_DECIMALS.has(currency)) return 0;
  return WITH_THREE.has(currency) ? 3 : 2;
}

/** In the reader's own way of writing. Nothing is reckoned with what is divided here. */
export function formatMoney({ amount, currency }: Money, language: string): string {
  const digits = decimals(currency.toUpperCase());
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount / 10 ** digits);
}
