import type { BillingAsideEventsAside, BillingFigures, BillingReport } from '../../api/contract';
import { type Page, toItems } from '../../api/page';
import { studioApi } from '../studioApi';

export type Business = BillingFigures;
export type BusinessDay = Business['days'][number];
export type AsideEvent = BillingAsideEventsAside;
export type Reconciliation = BillingReport;

const businessApi = studioApi
  .enhanceEndpoints({ addTagTypes: ['Business', 'AsideEvents', 'Reconciliation'] })
  .injectEndpoints({
    endpoints: (build) => ({
      business: build.query<Business, number>({
        query: (days) => ({ url: '/api/studio/billing/figures', params: { days } }),
        providesTags: ['Business'],
      }),
      asideEvents: build.query<AsideEvent[], void>({
        query: () => ({ url: '/api/studio/billing/events' }),
        transformResponse: (page: Page<AsideEvent>) => toItems<AsideEvent>(page),
        providesTags: ['AsideEvents'],
      }),
      replayEvent: build.mutation<void, string>({
        query: (id) => ({ url: `/api/studio/billing/events/${encodeURIComponent(id)}/replay`, method: 'POST' }),
        invalidatesTags: ['AsideEvents', 'Business'],
      }),
      reconciliation: build.query<Reconciliation, void>({
        query: () => ({ url: '/api/studio/billing/reconciliation' }),
        providesTags: ['Reconciliation'],
      }),
      reconcile: build.mutation<Reconciliation, void>({
        query: () => ({ url: '/api/studio/billing/reconciliation', method: 'POST' }),
        invalidatesTags: ['Reconciliation', 'Business'],
      }),
    }),
  });

export const {
  useBusinessQuery,
  useAsideEventsQuery,
  useReplayEventMutation,
  useReconciliationQuery,
  useReconcileMutation,
} = businessApi;
