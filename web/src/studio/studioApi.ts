import { api } from '../api/api';
import type { CatalogStudioTitleBroughtIn } from '../api/contract';
import { toItems } from '../api/page';
import type { Operator, Preview, Sheet, StudioTitle } from './model';

interface Versioned {
  id: string;
  /** What the operator saw; a later one at the server refuses the call. */
  version: number;
}

/** What all the studio's pages ask and say of. Anything said of a title makes its line, page and history anew. */
export const studioApi = api
  .enhanceEndpoints({
    addTagTypes: ['StudioTitles', 'StudioTitle', 'StudioShelves', 'StudioEncodings', 'StudioChanges'],
  })
  .injectEndpoints({
    endpoints: (build) => ({
      studioTitle: build.query<StudioTitle, string>({
        query: (id) => ({ url: `/api/studio/titles/${encodeURIComponent(id)}` }),
        providesTags: (_, __, id) => [{ type: 'StudioTitle', id }],
      }),
      createTitle: build.mutation<CatalogStudioTitleBroughtIn, { key: string; sheet: Sheet }>({
        query: ({ key, sheet }) => ({
          url: `/api/studio/titles/by-key/${encodeURIComponent(key)}`,
          method: 'PUT',
          data: sheet,
        }),
        invalidatesTags: ['StudioTitles', 'StudioChanges'],
      }),
      saveSheet: build.mutation<StudioTitle, Versioned & { sheet: Sheet }>({
        query: ({ id, version, sheet }) => ({
          url: `/api/studio/titles/${encodeURIComponent(id)}/sheet`,
          method: 'PUT',
          data: sheet,
          ifMatch: version,
        }),
        invalidatesTags: changes,
      }),
      publish: build.mutation<StudioTitle, Versioned & { when: 'now' | 'ready' }>({
        query: ({ id, version, when }) => ({
          url: `/api/studio/titles/${encodeURIComponent(id)}/publish`,
          method: 'POST',
          data: { when },
          ifMatch: version,
        }),
        invalidatesTags: changes,
      }),
      withdraw: build.mutation<StudioTitle, Versioned>({
        query: ({ id, version }) => ({
          url: `/api/studio/titles/${encodeURIComponent(id)}/withdraw`,
          method: 'POST',
          ifMatch: version,
        }),
        invalidatesTags: changes,
      }),
      schedule: build.mutation<StudioTitle, Versioned & { publishAt: string | null; withdrawAt: string | null }>({
        query: ({ id, version, ...data }) => ({
          url: `/api/studio/titles/${encodeURIComponent(id)}/schedule`,
          method: 'PUT',
          data,
          ifMatch: version,
        }),
        invalidatesTags: changes,
      }),
      takeDown: build.mutation<StudioTitle, { id: string; reason: string }>({
        query: ({ id, reason }) => ({
          url: `/api/studio/titles/${encodeURIComponent(id)}/takedown`,
          method: 'POST',
          data: { reason },
        }),
        invalidatesTags: changes,
      }),
      restore: build.mutation<StudioTitle, { id: string }>({
        query: ({ id }) => ({ url: `/api/studio/titles/${encodeURIComponent(id)}/restore`, method: 'POST' }),
        invalidatesTags: changes,
      }),
      removeTitle: build.mutation<null, Versioned>({
        query: ({ id, version }) => ({
          url: `/api/studio/titles/${encodeURIComponent(id)}`,
          method: 'DELETE',
          ifMatch: version,
        }),
        invalidatesTags: ['StudioTitles', 'StudioChanges', 'StudioShelves'],
      }),
      preview: build.query<Preview, { key: string; sheet: Sheet; language: string }>({
        query: ({ language, ...data }) => ({
          url: '/api/studio/titles/preview',
          method: 'POST',
          data,
          params: { language },
        }),
        keepUnusedDataFor: 5,
      }),
      operators: build.query<Operator[], void>({
        query: () => ({ url: '/api/studio/operators' }),
        transformResponse: toItems<Operator>,
      }),
    }),
  });

function changes(_: unknown, __: unknown, { id }: { id: string }) {
  return [{ type: 'StudioTitle' as const, id }, 'StudioTitles' as const, 'StudioChanges' as const];
}

export const {
  useStudioTitleQuery,
  useLazyStudioTitleQuery,
  useCreateTitleMutation,
  useSaveSheetMutation,
  usePublishMutation,
  useWithdrawMutation,
  useScheduleMutation,
  useTakeDownMutation,
  useRestoreMutation,
  useRemoveTitleMutation,
  usePreviewQuery,
  useOperatorsQuery,
} = studioApi;
