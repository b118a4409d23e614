import { api } from '../api/api';
import type {
  BillingCheckoutPortalOpened,
  BillingCheckoutRequest,
  BillingCheckoutStarted,
  BillingInvoicesReceipt,
  BillingInvoiceView,
  BillingMoney,
  BillingOfferedPlan,
  BillingPlanPreview,
  BillingResumePreview,
  BillingSubscriptionView,
} from '../api/contract';
import { type Page, toItems, toPage } from '../api/page';

export type Money = BillingMoney;
export type Plan = BillingOfferedPlan;
export type Subscription = BillingSubscriptionView;
export type SubscriptionStatus = Subscription['status'];
export type Invoice = BillingInvoiceView;
export type PlanPreview = BillingPlanPreview;
export type ResumePreview = BillingResumePreview;

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
    previewPlan: build.query<PlanPreview, string>({
      query: (planId) => ({ url: '/api/billing/subscription/preview', method: 'POST', data: { planId } }),
      // A price of half an hour ago is no price.
      keepUnusedDataFor: 0,
    }),
    changePlan: build.mutation<void, { planId: string; at: string; key: string }>({
      query: ({ planId, at, key }) => ({
        url: '/api/billing/subscription/plan',
        method: 'POST',
        data: { planId, at },
        idempotencyKey: key,
      }),
      invalidatesTags: ['Subscription'],
    }),
    cancelSubscription: build.mutation<void, boolean>({
      query: (now) => ({ url: '/api/billing/subscription/cancel', method: 'POST', data: { now } }),
      invalidatesTags: ['Subscription'],
    }),
    previewResume: build.query<ResumePreview, void>({
      query: () => ({ url: '/api/billing/subscription/resume/preview', method: 'POST' }),
      // A price of half an hour ago is no price.
      keepUnusedDataFor: 0,
    }),
    resumeSubscription: build.mutation<void, string>({
      query: (key) => ({ url: '/api/billing/subscription/resume', method: 'POST', idempotencyKey: key }),
      invalidatesTags: ['Subscription'],
    }),
    pauseSubscription: build.mutation<void, string>({
      query: (until) => ({ url: '/api/billing/subscription/pause', method: 'POST', data: { until } }),
      invalidatesTags: ['Subscription'],
    }),
    receipt: build.query<BillingInvoicesReceipt, string>({
      query: (invoice) => ({ url: `/api/billing/invoices/${encodeURIComponent(invoice)}/receipt` }),
      // The address does not last.
      keepUnusedDataFor: 0,
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

export const {
  usePlansQuery,
  useSubscriptionQuery,
  useCheckoutMutation,
  usePortalMutation,
  usePreviewPlanQuery,
  useChangePlanMutation,
  useCancelSubscriptionMutation,
  usePreviewResumeQuery,
  useResumeSubscriptionMutation,
  usePauseSubscriptionMutation,
  useInvoicesInfiniteQuery,
  useLazyReceiptQuery,
} = billingApi;

/** Whether it may become another plan now: what is to end or paused is resumed first. */
export function isChangeable(subscription: Subscription | undefined): boolean {
  return isEntitled(subscription) && !subscription?.pause && !subscription?.endsAt;
}

export function isEntitled(subscription: Subscription | undefined): boolean {
  return subscription?.status === 'active' || subscription?.status === 'trialing';
}
