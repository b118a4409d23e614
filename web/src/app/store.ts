import { configureStore } from '@reduxjs/toolkit';
import { setupListeners } from '@reduxjs/toolkit/query';
import { useDispatch, useSelector } from 'react-redux';
import { api } from '../api/api';
import { forgetPerson } from '../offline/person';
import { session } from '../session';
import { sessionChanged, sessionSlice } from '../session/sessionSlice';

export const store = configureStore({
  reducer: { session: sessionSlice.reducer, [api.reducerPath]: api.reducer },
  middleware: (defaults) => defaults().concat(api.middleware),
});

setupListeners(store.dispatch);

session.subscribe((next) => {
  const before = store.getState().session.claims;
  store.dispatch(sessionChanged(next));
  if (next.status === 'anonymous') forgetPerson();
  const someoneElse = before?.profile !== next.claims?.profile || before?.account !== next.claims?.account;
  if (before && someoneElse) store.dispatch(api.util.resetApiState());
});

export type RootState = ReturnType<typeof store.getState>;
export const useAppDispatch = useDispatch.withTypes<typeof store.dispatch>();
export const useAppSelector = useSelector.withTypes<RootState>();
