import type { BulkAction, BulkOutcome, Rows } from '../model';
import { studioApi } from '../studioApi';
import type { Filters } from './filters';

/** The table's lines, a page at a time. */
export const PAGE_SIZE = 50;

export interface Bulk {
  action: BulkAction;
  value?: string;
  ids: string[];
}

export const libraryApi = studioApi.injectEndpoints({
  endpoints: (build) => ({
    library: build.query<Rows, Filters & { limit?: number }>({
      query: ({ limit = PAGE_SIZE, ...filters }) => ({ url: '/api/studio/titles', params: { ...filters, limit } }),
      providesTags: ['StudioTitles'],
    }),
    bulk: build.mutation<BulkOutcome[], Bulk>({
      query: (data) => ({ url: '/api/studio/titles/bulk', method: 'POST', data }),
      transformResponse: (answer: { items: BulkOutcome[] }) => answer.items,
      invalidatesTags: (outcomes = []) => [
        'StudioTitles',
        'StudioChanges',
        'StudioShelves',
        ...outcomes.map(({ id }) => ({ type: 'StudioTitle' as const, id })),
      ],
    }),
  }),
});

export const { useLibraryQuery, useBulkMutation } = libraryApi;
