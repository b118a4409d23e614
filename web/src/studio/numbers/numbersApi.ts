import type { PlaybackNumbersAnswer } from '../../api/contract';
import { studioApi } from '../studioApi';

export type Numbers = PlaybackNumbersAnswer;
/** Its rebufferRatio is the part of the watched time spent waiting, 0 to 1. */
export type Day = Numbers['days'][number];
/** Its completion is 0 to 1. */
export type TitleFigures = Numbers['titles'][number];

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
