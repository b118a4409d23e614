import { api } from '../api/api';
import type { PlaybackHistoryWatchedTitle } from '../api/contract';
import { type Page, toPage } from '../api/page';

/** One sitting before a film or an episode. */
export type Sitting = PlaybackHistoryWatchedTitle;

const HISTORY = '/api/playback/history';
const PAGE_SIZE = 50;

const activityApi = api.injectEndpoints({
  endpoints: (build) => ({
    activity: build.infiniteQuery<Page<Sitting>, void, string | null>({
      infiniteQueryOptions: {
        initialPageParam: null,
        getNextPageParam: (last: Page<Sitting>) => last.nextCursor ?? undefined,
      },
      query: ({ pageParam }) => ({ url: HISTORY, params: { limit: PAGE_SIZE, cursor: pageParam ?? undefined } }),
      transformResponse: toPage<Sitting>,
    }),
    eraseActivity: build.mutation<null, void>({
      query: () => ({ url: HISTORY, method: 'DELETE' }),
      async onQueryStarted(_, { dispatch, queryFulfilled }) {
        const erased = await queryFulfilled.then(
          () => true,
          () => false,
        );
        if (!erased) return;
        dispatch(
          activityApi.util.updateQueryData('activity', undefined, (known) => {
            known.pages = [{ items: [], nextCursor: null }];
            known.pageParams = [null];
          }),
        );
      },
      invalidatesTags: ['Home', 'Watching'],
    }),
  }),
});

export const { useActivityInfiniteQuery, useEraseActivityMutation } = activityApi;
