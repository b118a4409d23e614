import { api } from '../api/api';
import { toItems } from '../api/page';
import type { Card } from './catalogue';

export const myListApi = api.injectEndpoints({
  endpoints: (build) => ({
    myList: build.query<Card[], void>({
      query: () => ({ url: '/api/my-list', params: { limit: 100 } }),
      transformResponse: toItems<Card>,
      providesTags: ['MyList'],
    }),
    putOnList: build.mutation<null, Card>({
      query: ({ id }) => ({ url: `/api/my-list/${encodeURIComponent(id)}`, method: 'PUT' }),
      async onQueryStarted(card, { dispatch, queryFulfilled }) {
        const put = dispatch(
          myListApi.util.updateQueryData('myList', undefined, (cards) => {
            if (!cards.some(({ id }) => id === card.id)) cards.unshift(card);
          }),
        );
        queryFulfilled.catch(put.undo);
      },
      invalidatesTags: ['Home'],
    }),
    takeOffList: build.mutation<null, Card>({
      query: ({ id }) => ({ url: `/api/my-list/${encodeURIComponent(id)}`, method: 'DELETE' }),
      async onQueryStarted(card, { dispatch, queryFulfilled }) {
        const taken = dispatch(
          myListApi.util.updateQueryData('myList', undefined, (cards) => cards.filter(({ id }) => id !== card.id)),
        );
        queryFulfilled.catch(taken.undo);
      },
      invalidatesTags: ['Home'],
    }),
  }),
});

export const { useMyListQuery, usePutOnListMutation, useTakeOffListMutation } = myListApi;
