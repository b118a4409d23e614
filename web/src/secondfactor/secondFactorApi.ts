import { api } from '../api/api';
import type {
  AuthSecondFactorBegun,
  AuthSecondFactorCode,
  AuthSecondFactorCodes,
  AuthSecondFactorPassword,
  AuthSecondFactorProof,
  AuthSecondFactorsState,
} from '../api/contract';

export type SecondFactor = AuthSecondFactorsState;
export type Begun = AuthSecondFactorBegun;

const secondFactorApi = api.injectEndpoints({
  endpoints: (build) => ({
    secondFactor: build.query<SecondFactor, void>({
      query: () => ({ url: '/api/auth/second-factor' }),
      providesTags: ['SecondFactor'],
    }),
    beginSecondFactor: build.mutation<Begun, AuthSecondFactorPassword>({
      query: (data) => ({ url: '/api/auth/second-factor', method: 'POST', data }),
    }),
    confirmSecondFactor: build.mutation<AuthSecondFactorCodes, AuthSecondFactorCode>({
      query: (data) => ({ url: '/api/auth/second-factor/confirm', method: 'POST', data }),
      invalidatesTags: ['SecondFactor'],
    }),
    removeSecondFactor: build.mutation<null, AuthSecondFactorProof>({
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
