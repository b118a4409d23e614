import { type Page, toPage } from '../../api/page';
import type { Encoding } from '../model';
import { studioApi } from '../studioApi';

const encodingsApi = studioApi.injectEndpoints({
  endpoints: (build) => ({
    encodings: build.infiniteQuery<Page<Encoding>, void, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (last: Page<Encoding>) => last.nextCursor ?? undefined,
      },
      query: ({ pageParam }) => ({
        url: '/api/studio/encodings',
        params: { limit: 100, cursor: pageParam ?? undefined },
      }),
      transformResponse: toPage<Encoding>,
      providesTags: ['StudioEncodings'],
    }),
    retryEncoding: build.mutation<null, string>({
      query: (masterId) => ({ url: `/api/studio/masters/${encodeURIComponent(masterId)}/retry`, method: 'POST' }),
      invalidatesTags: ['StudioEncodings', 'StudioTitle'],
    }),
    cancelEncoding: build.mutation<null, string>({
      query: (masterId) => ({ url: `/api/studio/masters/${encodeURIComponent(masterId)}/encoding`, method: 'DELETE' }),
      invalidatesTags: ['StudioEncodings', 'StudioTitle'],
    }),
  }),
});

export const { useEncodingsInfiniteQuery, useRetryEncodingMutation, useCancelEncodingMutation } = encodingsApi;
