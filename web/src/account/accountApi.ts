import { api } from '../api/api';
import { toItems } from '../api/page';
import type { Grant } from '../session';

export interface Account {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  roles?: string[];
  emailVerified?: boolean;
  createdAt?: string;
  termsVersion?: string;
}

/** The text in force. */
export interface Terms {
  version: string;
  address: string;
}

export interface SignedInDevice {
  id: string;
  device?: string;
  createdAt?: string;
  lastUsedAt?: string;
  place?: string;
  current?: boolean;
}

export interface Registration {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  termsVersion?: string;
}

/** Another address wants the password. */
export interface AccountChange {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
}

export type Granted = Grant & { account: Account };

const accountApi = api.injectEndpoints({
  endpoints: (build) => ({
    register: build.mutation<Granted, Registration & { key: string }>({
      query: ({ key, ...data }) => ({ url: '/api/auth/register', method: 'POST', data, idempotencyKey: key }),
    }),
    signIn: build.mutation<Granted, { email: string; password: string; code?: string }>({
      query: (data) => ({ url: '/api/auth/login', method: 'POST', data }),
    }),
    forgotPassword: build.mutation<null, { email: string }>({
      query: (data) => ({ url: '/api/auth/password/forgot', method: 'POST', data }),
    }),
    resetPassword: build.mutation<null, { token: string; password: string }>({
      query: (data) => ({ url: '/api/auth/password/reset', method: 'POST', data }),
    }),
    changePassword: build.mutation<null, { currentPassword: string; newPassword: string }>({
      query: (data) => ({ url: '/api/auth/password/change', method: 'POST', data }),
      invalidatesTags: ['Sessions'],
    }),
    verifyEmail: build.mutation<null, { token: string }>({
      query: (data) => ({ url: '/api/auth/email/verify', method: 'POST', data }),
      invalidatesTags: ['Account'],
    }),
    sendVerification: build.mutation<null, void>({
      query: () => ({ url: '/api/auth/email/verify/send', method: 'POST' }),
    }),
    account: build.query<Account, void>({
      query: () => ({ url: '/api/auth/account' }),
      providesTags: ['Account'],
    }),
    changeAccount: build.mutation<Account, Partial<AccountChange>>({
      query: (data) => ({ url: '/api/auth/account', method: 'PATCH', data }),
      invalidatesTags: ['Account', 'Sessions'],
    }),
    deleteAccount: build.mutation<null, { password: string }>({
      query: (data) => ({ url: '/api/auth/account', method: 'DELETE', data }),
    }),
    sessions: build.query<SignedInDevice[], void>({
      query: () => ({ url: '/api/auth/sessions' }),
      transformResponse: toItems<SignedInDevice>,
      providesTags: ['Sessions'],
    }),
    terms: build.query<Terms, void>({
      query: () => ({ url: '/api/auth/terms' }),
    }),
    agreeToTerms: build.mutation<Account, { version: string }>({
      query: (data) => ({ url: '/api/auth/account/terms', method: 'PUT', data }),
      invalidatesTags: ['Account'],
    }),
    endOtherSessions: build.mutation<null, void>({
      query: () => ({ url: '/api/auth/sessions', method: 'DELETE' }),
      invalidatesTags: ['Sessions'],
    }),
    endSession: build.mutation<null, string>({
      query: (id) => ({ url: `/api/auth/sessions/${encodeURIComponent(id)}`, method: 'DELETE' }),
      invalidatesTags: ['Sessions'],
    }),
  }),
});

export const {
  useRegisterMutation,
  useSignInMutation,
  useForgotPasswordMutation,
  useResetPasswordMutation,
  useChangePasswordMutation,
  useVerifyEmailMutation,
  useSendVerificationMutation,
  useAccountQuery,
  useChangeAccountMutation,
  useDeleteAccountMutation,
  useSessionsQuery,
  useEndSessionMutation,
  useEndOtherSessionsMutation,
  useTermsQuery,
  useAgreeToTermsMutation,
} = accountApi;
