import { api } from '../api/api';
import type {
  BillingCheckoutPortalOpened,
  BillingCheckoutRequest,
  BillingCheckoutStarted,
  BillingInvoiceView,
  BillingMoney,
  BillingOfferedPlan,
  BillingSubscriptionView,
} from '../api/contract';
import { type Page, toItems, toPage } from '../api/page';

export type Money = BillingMoney;
export type Plan = BillingOfferedPlan;
export type Subscription = BillingSubscriptionView;
export type SubscriptionStatus = Subscription['status'];
export type Invoice = BillingInvoiceView;

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
    checkout: build.mutation<BillingCheckoutStarted, BillingCheckoutRequest & { key: string }>({
      query: ({ planId, key }) => ({
        url: '/api/billing/checkout',
        method: 'POST',
        data: { planId },
        idempotencyKey: key,
      }),
    }),
    portal: build.mutation<BillingCheckoutPortalOpened, void>({
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
