import { api } from '../api/api';
import type { CatalogFacets, CatalogSearchFoundPage, CatalogSuggestion } from '../api/contract';
import { toItems } from '../api/page';
import type { TitleType } from '../browse/catalogue';

/** What a search is narrowed to; each is kept in the address. */
export interface Narrowing {
  type?: TitleType | undefined;
  genre?: string | undefined;
  decade?: number | undefined;
}

export type Facets = CatalogFacets;
/** `near` is what is nearest, where nothing was found. */
export type Found = Omit<CatalogSearchFoundPage, 'nextCursor'>;
export type Suggestion = CatalogSuggestion;

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
