import type { Subscription } from './billingApi';

export function planName(plan: Subscription['plan'] | undefined): string {
  return plan?.name ?? '';
}
