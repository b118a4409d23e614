import { api } from '../api/api';
import type { Card, TitleType, WatchingCard } from './catalogue';

export interface Row {
  id: string;
  kind: string;
  title: string;
  reason?: string | null;
  items: WatchingCard[];
}

/** The one title that fills the screen. */
export type HeroCard = Card & { synopsis?: string; reason?: string | null };

export interface Home {
  hero: HeroCard | null;
  rows: Row[];
}

interface HomeAnswer {
  hero?: HeroCard | null;
  rows?: Row[];
}

function toHome(answer: HomeAnswer | null): Home {
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
