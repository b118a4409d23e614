import { api } from '../api/api';
import type { CatalogShelfChannelPage, Operations } from '../api/contract';
import { type Page, toItems, toPage } from '../api/page';
import type { Card, Channel, Episode, Genre, TitleDetail } from './catalogue';

type Query = Operations['catalogTitleList']['query'];

export type Sort = NonNullable<Query['sort']>;

export type TitleFilter = Pick<Query, 'type' | 'genre' | 'sort' | 'limit'>;

const PAGE_SIZE = 40;
const paging = {
  initialPageParam: null,
  getNextPageParam: (last: Page<Card>) => last.nextCursor ?? undefined,
};

export const catalogueApi = api.injectEndpoints({
  endpoints: (build) => ({
    titles: build.infiniteQuery<Page<Card>, TitleFilter, string | null>({
      infiniteQueryOptions: paging,
      query: ({ queryArg: { limit = PAGE_SIZE, ...filter }, pageParam }) => ({
        url: '/api/catalog/titles',
        params: { ...filter, limit, cursor: pageParam ?? undefined },
      }),
      transformResponse: toPage<Card>,
    }),
    row: build.query<Card[], TitleFilter>({
      query: (filter) => ({ url: '/api/catalog/titles', params: { limit: 20, ...filter } }),
      transformResponse: toItems<Card>,
    }),
    title: build.query<TitleDetail, string>({
      query: (id) => ({ url: `/api/catalog/titles/${encodeURIComponent(id)}` }),
    }),
    season: build.query<Episode[], { id: string; number: number }>({
      query: ({ id, number }) => ({
        url: `/api/catalog/titles/${encodeURIComponent(id)}/seasons/${number}`,
        params: { limit: 100 },
      }),
      transformResponse: toItems<Episode>,
    }),
    similar: build.query<Card[], string>({
      query: (id) => ({ url: `/api/catalog/titles/${encodeURIComponent(id)}/similar`, params: { limit: 18 } }),
      transformResponse: toItems<Card>,
    }),
    genres: build.query<Genre[], void>({
      query: () => ({ url: '/api/catalog/genres', params: { limit: 100 } }),
      transformResponse: toItems<Genre>,
    }),
    channels: build.query<Channel[], void>({
      query: () => ({ url: '/api/catalog/channels', params: { limit: 100 } }),
      transformResponse: toItems<Channel>,
    }),
    channel: build.infiniteQuery<CatalogShelfChannelPage, string, string | null>({
      infiniteQueryOptions: paging,
      query: ({ queryArg: slug, pageParam }) => ({
        url: `/api/catalog/channels/${encodeURIComponent(slug)}`,
        params: { limit: PAGE_SIZE, cursor: pageParam ?? undefined },
      }),
      transformResponse: (answer: CatalogShelfChannelPage) => ({ ...answer, ...toPage<Card>(answer) }),
    }),
  }),
});

export const {
  useTitlesInfiniteQuery,
  useRowQuery,
  useTitleQuery,
  useSeasonQuery,
  useSimilarQuery,
  useGenresQuery,
  useChannelsQuery,
  useChannelInfiniteQuery,
} = catalogueApi;
