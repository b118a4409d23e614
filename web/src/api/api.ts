import { type BaseQueryFn, createApi } from '@reduxjs/toolkit/query/react';
import { session } from '../session';
import { createHttp } from './createHttp';
import { type Problem, toProblem } from './problem';

export interface Call {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  data?: unknown;
  params?: Record<string, string | number | undefined>;
  /** For writes that create: the same key again creates nothing. */
  idempotencyKey?: string;
  /** The version that a change starts from: a later one at the server refuses it. */
  ifMatch?: number;
}

export const http = createHttp(session);

const axiosBaseQuery: BaseQueryFn<Call, unknown, Problem> = async (
  { idempotencyKey, ifMatch, ...call },
  { signal },
) => {
  try {
    const headers = {
      ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
      ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    };
    const answer = await http.request({ method: 'GET', ...call, headers, signal });
    return { data: answer.data || null };
  } catch (error) {
    return { error: toProblem(error) };
  }
};

/** Each feature adds its own endpoints. Everything here is dropped when the profile changes. */
export const api = createApi({
  baseQuery: axiosBaseQuery,
  tagTypes: [
    'Account',
    'Sessions',
    'Passkeys',
    'SecondFactor',
    'Profiles',
    'AccountPin',
    'MyList',
    'Ratings',
    'Home',
    'Watching',
    'Subscription',
    'Downloads',
  ],
  endpoints: () => ({}),
});
