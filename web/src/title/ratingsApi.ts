import { api } from '../api/api';

export type Thumb = 'up' | 'down' | 'love';

export const ratingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    rating: build.query<{ thumb: Thumb | null }, string>({
      query: (id) => ({ url: `/api/ratings/${encodeURIComponent(id)}` }),
      transformResponse: (answer: { thumb?: Thumb | null } | null) => ({ thumb: answer?.thumb ?? null }),
    }),
    rate: build.mutation<null, { id: string; thumb: Thumb | null }>({
      query: ({ id, thumb }) => ({ url: `/api/ratings/${encodeURIComponent(id)}`, method: 'PUT', data: { thumb } }),
      async onQueryStarted({ id, thumb }, { dispatch, queryFulfilled }) {
        const rated = dispatch(ratingsApi.util.upsertQueryData('rating', id, { thumb }));
        queryFulfilled.then(
          () => undefined,
          () => rated.then(() => dispatch(ratingsApi.util.upsertQueryData('rating', id, { thumb: null }))),
        );
      },
      invalidatesTags: ['Home'],
    }),
  }),
});

export const { useRatingQuery, useRateMutation } = ratingsApi;
