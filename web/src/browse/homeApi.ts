import { api } from '../api/api';
import type { RecommendationHomePage, RecommendationHomePageHero, RecommendationHomePageRow } from '../api/contract';
import type { Card, TitleType } from './catalogue';

export type Row = RecommendationHomePageRow;

/** The one title that fills the screen. */
export type HeroCard = Card & Partial<Pick<RecommendationHomePageHero, 'synopsis' | 'reason'>>;

export interface Home {
  hero: HeroCard | null;
  rows: Row[];
}

function toHome(answer: RecommendationHomePage | null): Home {
  return { hero: answer?.hero ?? null, rows: (answer?.rows ?? []).filter((row) => row.items?.length > 0) };
}

const homeApi = api.injectEndpoints({
  endpoints: (build) => ({
    home: build.query<Home, TitleType | undefined>({
      query: (type) => ({ url: '/api/home', params: { type } }),
      transformResponse: toHome,
      providesTags: ['Home'],
    }),
  }),
});

export const { useHomeQuery } = homeApi;
