import type { Subscription } from './billingApi';

export function planName(plan: Subscription['plan']): string {
  return typeof plan === 'string' ? plan : (plan?.name ?? '');
}
