import { api } from '../api/api';
import type { AuthNewPasskey, AuthPasskey, AuthPasskeyProof, AuthSignedIn } from '../api/contract';
import { toItems } from '../api/page';

export type Passkey = AuthPasskey;

const passkeyApi = api.injectEndpoints({
  endpoints: (build) => ({
    passkeys: build.query<Passkey[], void>({
      query: () => ({ url: '/api/auth/passkeys' }),
      transformResponse: toItems<Passkey>,
      providesTags: ['Passkeys'],
    }),
    passkeyOptions: build.mutation<PublicKeyCredentialCreationOptionsJSON, AuthPasskeyProof>({
      query: (data) => ({ url: '/api/auth/passkeys/options', method: 'POST', data }),
    }),
    addPasskey: build.mutation<Passkey, Pick<AuthNewPasskey, 'label'> & { credential: unknown }>({
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
    passkeySignIn: build.mutation<AuthSignedIn, { credential: unknown }>({
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
