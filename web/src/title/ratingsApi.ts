import { api } from '../api/api';
import type { ProfileRating } from '../api/contract';

export type Thumb = NonNullable<ProfileRating['thumb']>;

export const ratingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    rating: build.query<ProfileRating, string>({
      query: (id) => ({ url: `/api/ratings/${encodeURIComponent(id)}` }),
      transformResponse: (answer: ProfileRating | null) => ({ thumb: answer?.thumb ?? null }),
    }),
    rate: build.mutation<null, { id: string } & ProfileRating>({
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
