import { api } from '../api/api';
import type { Card, TitleType, WatchingCard } from './catalogue';

export interface Row {
  id: string;
  kind: string;
  title: string;
  reason?: string | null;
  items: WatchingCard[];
}

export interface Home {
  hero: Card | null;
  rows: Row[];
}

interface HomeAnswer {
  hero?: Card | { item?: Card; card?: Card } | null;
  rows?: Row[];
}

function toHome(answer: HomeAnswer | null): Home {
  const hero = answer?.hero;
  const card = hero && ('id' in hero ? hero : (hero.card ?? hero.item ?? null));
  return { hero: card ?? null, rows: (answer?.rows ?? []).filter((row) => row.items?.length > 0) };
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
