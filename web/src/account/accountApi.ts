import { api } from '../api/api';
import type {
  AuthAccount,
  AuthAccountAgreement,
  AuthAccountChange,
  AuthAccountFarewell,
  AuthEmailVerification,
  AuthPasswordChange,
  AuthPasswordForgotten,
  AuthPasswordReset,
  AuthSignedIn,
  AuthSignedInDevice,
  AuthSignIn,
  AuthSignInRegistration,
  AuthTerms,
} from '../api/contract';
import type { Given } from '../api/given';
import { toItems } from '../api/page';

export type Account = AuthAccount;
/** The text in force. */
export type Terms = AuthTerms;
export type SignedInDevice = AuthSignedInDevice;
export type Registration = Omit<AuthSignInRegistration, 'client'>;
/** Another address wants the password. */
export type AccountChange = Given<AuthAccountChange>;
export type Granted = AuthSignedIn;

const accountApi = api.injectEndpoints({
  endpoints: (build) => ({
    register: build.mutation<Granted, Registration & { key: string }>({
      query: ({ key, ...data }) => ({ url: '/api/auth/register', method: 'POST', data, idempotencyKey: key }),
    }),
    signIn: build.mutation<Granted, Omit<AuthSignIn, 'client' | 'deviceToken'>>({
      query: (data) => ({ url: '/api/auth/login', method: 'POST', data }),
    }),
    forgotPassword: build.mutation<null, AuthPasswordForgotten>({
      query: (data) => ({ url: '/api/auth/password/forgot', method: 'POST', data }),
    }),
    resetPassword: build.mutation<null, AuthPasswordReset>({
      query: (data) => ({ url: '/api/auth/password/reset', method: 'POST', data }),
    }),
    changePassword: build.mutation<null, AuthPasswordChange>({
      query: (data) => ({ url: '/api/auth/password/change', method: 'POST', data }),
      invalidatesTags: ['Sessions'],
    }),
    verifyEmail: build.mutation<null, AuthEmailVerification>({
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
    deleteAccount: build.mutation<null, AuthAccountFarewell>({
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
    agreeToTerms: build.mutation<Account, AuthAccountAgreement>({
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
