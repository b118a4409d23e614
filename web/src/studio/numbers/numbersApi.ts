import { studioApi } from '../studioApi';

export interface Day {
  /** A date, such as `2026-11-24`. */
  day: string;
  plays: number;
  viewers: number;
  watchedSeconds: number;
  completed: number;
  startUpMs?: { p50: number; p95: number } | null;
  starts: number;
  failedStarts: number;
  /** Part of the watched time spent waiting, 0 to 1. */
  rebufferRatio?: number | null;
}

export interface TitleFigures {
  id: string;
  title: string;
  plays: number;
  viewers: number;
  watchedSeconds: number;
  /** 0 to 1. */
  completion?: number | null;
}

export interface Numbers {
  days: Day[];
  errors: { code: string; count: number }[];
  titles?: TitleFigures[] | null;
}

const numbersApi = studioApi.injectEndpoints({
  endpoints: (build) => ({
    /** Of the whole library, or of one title. */
    numbers: build.query<Numbers, { days: number; id?: string | undefined }>({
      query: ({ days, id }) => ({
        url: id ? `/api/studio/numbers/titles/${encodeURIComponent(id)}` : '/api/studio/numbers',
        params: { days },
      }),
    }),
  }),
});

export const { useNumbersQuery } = numbersApi;
