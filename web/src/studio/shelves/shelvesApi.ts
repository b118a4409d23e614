import type { CatalogStudioShelfChannelRequest } from '../../api/contract';
import type { Given } from '../../api/given';
import { toItems } from '../../api/page';
import type { ShelfChannel, ShelfGenre } from '../model';
import { studioApi } from '../studioApi';

export type ShelfKind = 'channels' | 'genres';

const PATHS: Record<ShelfKind, (slug: string) => string> = {
  channels: (slug) => `/api/studio/channels/${encodeURIComponent(slug)}`,
  genres: (slug) => `/api/studio/genres/${encodeURIComponent(slug)}`,
};
const ORDERS = { channels: '/api/studio/channels/order', genres: '/api/studio/genres/order' };

/** What is said of a channel; its titles by their keys. */
export type ChannelDraft = Given<CatalogStudioShelfChannelRequest> & { slug: string };

export type GenreDraft = Omit<ShelfGenre, 'titleCount'>;

export const shelvesApi = studioApi.injectEndpoints({
  endpoints: (build) => ({
    shelfGenres: build.query<ShelfGenre[], void>({
      query: () => ({ url: '/api/studio/genres' }),
      transformResponse: toItems<ShelfGenre>,
      providesTags: ['StudioShelves'],
    }),
    shelfChannels: build.query<ShelfChannel[], void>({
      query: () => ({ url: '/api/studio/channels' }),
      transformResponse: toItems<ShelfChannel>,
      providesTags: ['StudioShelves'],
    }),
    putChannel: build.mutation<null, ChannelDraft>({
      query: ({ slug, ...data }) => ({ url: PATHS.channels(slug), method: 'PUT', data }),
      invalidatesTags: ['StudioShelves', 'StudioTitles'],
    }),
    putGenre: build.mutation<null, GenreDraft>({
      query: ({ slug, ...data }) => ({ url: PATHS.genres(slug), method: 'PUT', data }),
      invalidatesTags: ['StudioShelves'],
    }),
    deleteShelf: build.mutation<null, { kind: ShelfKind; slug: string }>({
      query: ({ kind, slug }) => ({ url: PATHS[kind](slug), method: 'DELETE' }),
      invalidatesTags: ['StudioShelves'],
    }),
    orderShelves: build.mutation<null, { kind: ShelfKind; slugs: string[] }>({
      query: ({ kind, slugs }) => ({ url: ORDERS[kind], method: 'PUT', data: { slugs } }),
      invalidatesTags: ['StudioShelves'],
      // Shown at once; what is there at the server comes back when it refuses.
      async onQueryStarted({ kind, slugs }, { dispatch, queryFulfilled }) {
        const sort = <T extends { slug: string }>(shelves: T[]) => {
          shelves.sort((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug));
        };
        const shown =
          kind === 'channels'
            ? dispatch(shelvesApi.util.updateQueryData('shelfChannels', undefined, sort))
            : dispatch(shelvesApi.util.updateQueryData('shelfGenres', undefined, sort));
        queryFulfilled.catch(shown.undo);
      },
    }),
  }),
});

export const {
  useShelfGenresQuery,
  useShelfChannelsQuery,
  usePutChannelMutation,
  usePutGenreMutation,
  useDeleteShelfMutation,
  useOrderShelvesMutation,
} = shelvesApi;
