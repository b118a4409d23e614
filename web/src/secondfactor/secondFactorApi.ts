import { api } from '../api/api';

export interface SecondFactor {
  enabled: boolean;
  recoveryCodesLeft: number;
}

export interface Begun {
  secret: string;
  uri: string;
}

const secondFactorApi = api.injectEndpoints({
  endpoints: (build) => ({
    secondFactor: build.query<SecondFactor, void>({
      query: () => ({ url: '/api/auth/second-factor' }),
      providesTags: ['SecondFactor'],
    }),
    beginSecondFactor: build.mutation<Begun, { password: string }>({
      query: (data) => ({ url: '/api/auth/second-factor', method: 'POST', data }),
    }),
    confirmSecondFactor: build.mutation<{ recoveryCodes: string[] }, { code: string }>({
      query: (data) => ({ url: '/api/auth/second-factor/confirm', method: 'POST', data }),
      invalidatesTags: ['SecondFactor'],
    }),
    removeSecondFactor: build.mutation<null, { password: string; code: string }>({
      query: (data) => ({ url: '/api/auth/second-factor', method: 'DELETE', data }),
      invalidatesTags: ['SecondFactor'],
    }),
  }),
});

export const {
  useSecondFactorQuery,
  useBeginSecondFactorMutation,
  useConfirmSecondFactorMutation,
  useRemoveSecondFactorMutation,
} = secondFactorApi;
