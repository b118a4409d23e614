import { api } from '../api/api';
import { toItems } from '../api/page';
import type { Grant } from '../session';

export interface Passkey {
  id: string;
  label: string;
  createdAt?: string;
  lastUsedAt?: string;
}

const passkeyApi = api.injectEndpoints({
  endpoints: (build) => ({
    passkeys: build.query<Passkey[], void>({
      query: () => ({ url: '/api/auth/passkeys' }),
      transformResponse: toItems<Passkey>,
      providesTags: ['Passkeys'],
    }),
    passkeyOptions: build.mutation<PublicKeyCredentialCreationOptionsJSON, { password: string }>({
      query: (data) => ({ url: '/api/auth/passkeys/options', method: 'POST', data }),
    }),
    addPasskey: build.mutation<Passkey, { label: string; credential: unknown }>({
      query: (data) => ({ url: '/api/auth/passkeys', method: 'POST', data }),
      invalidatesTags: ['Passkeys'],
    }),
    removePasskey: build.mutation<null, string>({
      query: (id) => ({ url: `/api/auth/passkeys/${encodeURIComponent(id)}`, method: 'DELETE' }),
      invalidatesTags: ['Passkeys'],
    }),
    passkeySignInOptions: build.mutation<PublicKeyCredentialRequestOptionsJSON, void>({
      query: () => ({ url: '/api/auth/login/passkey/options', method: 'POST' }),
    }),
    passkeySignIn: build.mutation<Grant, { credential: unknown }>({
      query: (data) => ({ url: '/api/auth/login/passkey', method: 'POST', data }),
    }),
  }),
});

export const {
  usePasskeysQuery,
  usePasskeyOptionsMutation,
  useAddPasskeyMutation,
  useRemovePasskeyMutation,
  usePasskeySignInOptionsMutation,
  usePasskeySignInMutation,
} = passkeyApi;
