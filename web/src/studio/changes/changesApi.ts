import { type Page, toPage } from '../../api/page';
import type { Change } from '../model';
import { studioApi } from '../studioApi';

const paging = {
  initialPageParam: null,
  getNextPageParam: (last: Page<Change>) => last.nextCursor ?? undefined,
};

const changesApi = studioApi.injectEndpoints({
  endpoints: (build) => ({
    /** Of one title, or of the whole library. */
    changes: build.infiniteQuery<Page<Change>, string | null, string | null>({
      infiniteQueryOptions: paging,
      query: ({ queryArg: id, pageParam }) => ({
        url: id ? `/api/studio/titles/${encodeURIComponent(id)}/history` : '/api/studio/history',
        params: { limit: 30, cursor: pageParam ?? undefined },
      }),
      transformResponse: toPage<Change>,
      providesTags: ['StudioChanges'],
    }),
  }),
});

export const { useChangesInfiniteQuery } = changesApi;
