import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { SessionSnapshot } from './createSession';

const initialState: SessionSnapshot = { status: 'unknown', claims: null, ended: false };

/** What pages may know of the session: never the token itself. */
export const sessionSlice = createSlice({
  name: 'session',
  initialState,
  reducers: {
    sessionChanged: (_, action: PayloadAction<SessionSnapshot>) => action.payload,
  },
});

export const { sessionChanged } = sessionSlice.actions;
