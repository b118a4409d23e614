import { api } from '../api/api';
import { toItems } from '../api/page';
import type { Card, TitleType } from '../browse/catalogue';

/** What a search is narrowed to; each is kept in the address. */
export interface Narrowing {
  type?: TitleType | undefined;
  genre?: string | undefined;
  decade?: number | undefined;
}

export interface Facets {
  types: { value: TitleType; count: number }[];
  genres: { slug: string; name: string; count: number }[];
  decades: { value: number; count: number }[];
}

export interface Found {
  items: Card[];
  facets: Facets;
  /** What is nearest, where nothing was found. */
  near: Card[];
}

export interface Suggestion {
  text: string;
  kind: 'title' | 'person' | 'genre' | 'channel';
  id?: string;
  slug?: string;
}

const NO_FACETS: Facets = { types: [], genres: [], decades: [] };

export const searchApi = api.injectEndpoints({
  endpoints: (build) => ({
    search: build.query<Found, { q: string } & Narrowing>({
      query: ({ q, type, genre, decade }) => ({
        url: '/api/catalog/search',
        params: { q, type, genre, decade, limit: 48 },
      }),
      transformResponse: (answer: Partial<Found>) => ({
        items: answer.items ?? [],
        facets: answer.facets ?? NO_FACETS,
        near: answer.near ?? [],
      }),
    }),
    suggestions: build.query<Suggestion[], string>({
      query: (q) => ({ url: '/api/catalog/search/suggestions', params: { q } }),
      transformResponse: toItems<Suggestion>,
    }),
  }),
});
