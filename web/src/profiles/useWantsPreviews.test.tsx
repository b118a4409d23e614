import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { dataSaver } from '../player/preferences';
import { session } from '../session';
import { answers, server } from '../test/server';
import { token } from '../test/tokens';
import { useWantsPreviews } from './useWantsPreviews';

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  session.begin({ accessToken: token({ profile: 'p1' }), expiresIn: 900 });
});
afterEach(() => {
  dataSaver.set(false);
  vi.unstubAllGlobals();
  session.end();
});

const wrapper = ({ children }: { children: ReactNode }) => <Provider store={store}>{children}</Provider>;

it.each([
  [true, { previews: true, calm: false, saving: false }],
  [false, { previews: false, calm: false, saving: false }],
  [false, { previews: true, calm: true, saving: false }],
  [false, { previews: true, calm: false, saving: true }],
])('is %s where one has %o', async (wants, { previews, calm, saving }) => {
  const query = { matches: calm, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => query);
  dataSaver.set(saving);
  server.use(answers('/api/profiles/p1', { id: 'p1', name: 'Ada', previews }));
  const { result } = renderHook(useWantsPreviews, { wrapper });
  expect(result.current).toBe(false);
  await expect.poll(() => store.getState().api.queries).toHaveProperty([`profile("p1")`, 'status'], 'fulfilled');
  expect(result.current).toBe(wants);
});
