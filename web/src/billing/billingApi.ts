import { api } from '../api/api';
import { type Page, toItems, toPage } from '../api/page';

export interface Money {
  /** Minor units. */
  amount: number;
  currency: string;
}

export interface Plan {
  id: string;
  name: string;
  price: Money;
  interval?: string;
  resolution?: string;
  streams?: number;
  downloads?: number | boolean;
  trialDays?: number;
}

export type SubscriptionStatus = 'none' | 'trialing' | 'active' | 'past_due' | 'canceled';

export interface Subscription {
  status: SubscriptionStatus;
  plan?: Plan | string | null;
  currentPeriodEnd?: string | null;
  cancelAtPeriodEnd?: boolean;
}

export interface Invoice {
  id: string;
  date?: string;
  amount?: Money;
  status?: string;
  pdfUrl?: string;
  hostedUrl?: string;
}

export const billingApi = api.injectEndpoints({
  endpoints: (build) => ({
    plans: build.query<Plan[], void>({
      query: () => ({ url: '/api/billing/plans' }),
      transformResponse: toItems<Plan>,
    }),
    subscription: build.query<Subscription, void>({
      query: () => ({ url: '/api/billing/subscription' }),
      providesTags: ['Subscription'],
    }),
    checkout: build.mutation<{ checkoutUrl: string }, { planId: string; key: string }>({
      query: ({ planId, key }) => ({
        url: '/api/billing/checkout',
        method: 'POST',
        data: { planId },
        idempotencyKey: key,
      }),
    }),
    portal: build.mutation<{ portalUrl: string }, void>({
      query: () => ({ url: '/api/billing/portal', method: 'POST', data: {} }),
    }),
    invoices: build.infiniteQuery<Page<Invoice>, void, string | null>({
      infiniteQueryOptions: { initialPageParam: null, getNextPageParam: (last) => last.nextCursor ?? undefined },
      query: ({ pageParam }) => ({
        url: '/api/billing/invoices',
        params: { cursor: pageParam ?? undefined, limit: 12 },
      }),
      transformResponse: toPage<Invoice>,
      providesTags: ['Subscription'],
    }),
  }),
});

export const { usePlansQuery, useSubscriptionQuery, useCheckoutMutation, usePortalMutation, useInvoicesInfiniteQuery } =
  billingApi;

export function isEntitled(subscription: Subscription | undefined): boolean {
  return subscription?.status === 'active' || subscription?.status === 'trialing';
}
