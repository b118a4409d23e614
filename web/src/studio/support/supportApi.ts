import type {
  AuthSignedInDevice,
  AuthStudioAccountsFoundAccount,
  BillingAccountView,
  BillingInvoiceView,
  BillingLedgerEntry,
  PlaybackTrouble,
} from '../../api/contract';
import { type Page, toItems, toPage } from '../../api/page';
import { studioApi } from '../studioApi';

export type FoundAccount = AuthStudioAccountsFoundAccount;
export type AccountMoney = BillingAccountView;
export type LedgerEntry = BillingLedgerEntry;
export type Trouble = PlaybackTrouble;
type SignedIn = AuthSignedInDevice;

const at = (id: string) => `/api/studio/billing/accounts/${encodeURIComponent(id)}`;

const supportApi = studioApi.enhanceEndpoints({ addTagTypes: ['Desk', 'DeskSessions', 'Business'] }).injectEndpoints({
  endpoints: (build) => ({
    findAccount: build.mutation<FoundAccount, string>({
      query: (email) => ({ url: '/api/studio/accounts/search', method: 'POST', data: { email } }),
    }),
    account: build.query<FoundAccount, string>({
      query: (id) => ({ url: `/api/studio/accounts/${encodeURIComponent(id)}` }),
    }),
    accountSessions: build.query<SignedIn[], string>({
      query: (id) => ({ url: `/api/studio/accounts/${encodeURIComponent(id)}/sessions` }),
      transformResponse: (page: Page<SignedIn>) => toItems<SignedIn>(page),
      providesTags: ['DeskSessions'],
    }),
    endSessions: build.mutation<void, { id: string; why: string }>({
      query: ({ id, why }) => ({
        url: `/api/studio/accounts/${encodeURIComponent(id)}/sessions/end`,
        method: 'POST',
        data: { why },
      }),
      invalidatesTags: ['DeskSessions'],
    }),
    troubles: build.query<Trouble[], string>({
      query: (id) => ({ url: `/api/studio/playback/accounts/${encodeURIComponent(id)}/troubles` }),
      transformResponse: (page: Page<Trouble>) => toItems<Trouble>(page),
    }),
    accountMoney: build.query<AccountMoney, string>({
      query: (id) => ({ url: at(id) }),
      providesTags: ['Desk'],
    }),
    accountInvoices: build.query<BillingInvoiceView[], string>({
      query: (id) => ({ url: `${at(id)}/invoices`, params: { limit: 24 } }),
      transformResponse: (page: Page<BillingInvoiceView>) => toItems<BillingInvoiceView>(page),
      providesTags: ['Desk'],
    }),
    ledger: build.infiniteQuery<Page<LedgerEntry>, string, string | null>({
      infiniteQueryOptions: { initialPageParam: null, getNextPageParam: (last) => last.nextCursor ?? undefined },
      query: ({ queryArg, pageParam }) => ({
        url: `${at(queryArg)}/ledger`,
        params: { cursor: pageParam ?? undefined, limit: 24 },
      }),
      transformResponse: toPage<LedgerEntry>,
      providesTags: ['Desk'],
    }),
    giveAccess: build.mutation<void, { id: string; planId: string; until: string | null; why: string }>({
      query: ({ id, ...gift }) => ({ url: `${at(id)}/complimentary`, method: 'PUT', data: gift }),
      invalidatesTags: ['Desk'],
    }),
    takeAccess: build.mutation<void, { id: string; why: string }>({
      query: ({ id, why }) => ({ url: `${at(id)}/complimentary/end`, method: 'POST', data: { why } }),
      invalidatesTags: ['Desk'],
    }),
    refund: build.mutation<void, { id: string; invoiceId: string; why: string; key: string }>({
      query: ({ id, invoiceId, why, key }) => ({
        url: `${at(id)}/refunds`,
        method: 'POST',
        data: { invoiceId, why },
        idempotencyKey: key,
      }),
      invalidatesTags: ['Desk', 'Business'],
    }),
    cancelFor: build.mutation<void, { id: string; now: boolean; why: string }>({
      query: ({ id, ...cancel }) => ({ url: `${at(id)}/cancel`, method: 'POST', data: cancel }),
      invalidatesTags: ['Desk', 'Business'],
    }),
  }),
});

export const {
  useFindAccountMutation,
  useAccountQuery,
  useAccountSessionsQuery,
  useEndSessionsMutation,
  useTroublesQuery,
  useAccountMoneyQuery,
  useAccountInvoicesQuery,
  useLedgerInfiniteQuery,
  useGiveAccessMutation,
  useTakeAccessMutation,
  useRefundMutation,
  useCancelForMutation,
} = supportApi;
