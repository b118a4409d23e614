import { api } from '../api/api';
import type { PlaybackTitleProgress } from '../api/contract';
import { toItems } from '../api/page';
import type { WatchingCard } from './catalogue';

export type WatchProgress = PlaybackTitleProgress;

export const watchingApi = api.injectEndpoints({
  endpoints: (build) => ({
    continueWatching: build.query<WatchingCard[], void>({
      query: () => ({ url: '/api/playback/continue-watching', params: { limit: 20 } }),
      transformResponse: toItems<WatchingCard>,
      providesTags: ['Watching'],
    }),
    takeOffWatching: build.mutation<null, string>({
      query: (id) => ({ url: `/api/playback/continue-watching/${encodeURIComponent(id)}`, method: 'DELETE' }),
      // Gone at once; back if the server refuses.
      async onQueryStarted(id, { dispatch, queryFulfilled }) {
        const gone = dispatch(
          watchingApi.util.updateQueryData('continueWatching', undefined, (cards) => cards.filter((c) => c.id !== id)),
        );
        queryFulfilled.catch(gone.undo);
      },
      invalidatesTags: ['Home'],
    }),
    progress: build.query<WatchProgress | null, string>({
      query: (id) => ({ url: `/api/playback/progress/${encodeURIComponent(id)}` }),
      providesTags: ['Watching'],
    }),
  }),
});

export const { useContinueWatchingQuery, useTakeOffWatchingMutation, useProgressQuery } = watchingApi;
