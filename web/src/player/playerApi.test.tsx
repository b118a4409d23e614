import { act, renderHook, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { afterEach, expect, it } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { session } from '../session';
import { server } from '../test/server';
import { token } from '../test/tokens';
import { usePlayerSettings } from './playerApi';

afterEach(() => {
  session.end();
  store.dispatch(api.util.resetApiState());
});

/** How a profile likes to watch, once it is told, and all that was sent to be kept. */
function settings(told: Promise<object>) {
  const kept: unknown[] = [];
  server.use(
    http.get('/api/player/settings', async () => HttpResponse.json(await told)),
    http.put('/api/player/settings', async ({ request }) => {
      kept.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  session.begin({ accessToken: token({ profile: 'ada' }), expiresIn: 900 });
  const wrapper = ({ children }: { children: ReactNode }) => <Provider store={store}>{children}</Provider>;
  return { kept, ...renderHook(() => usePlayerSettings(), { wrapper }) };
}

it('overwrites nothing that it does not know yet, and says so', async () => {
  let tell = (_: object) => {};
  const { kept, result } = settings(
    new Promise((resolve) => {
      tell = resolve;
    }),
  );
  act(() => result.current.change({ nextAfter: 5 }));
  expect(result.current.failed).toBe(true);
  await act(async () => tell({ intros: 'skip' }));
  await waitFor(() => expect(result.current.settings.intros).toBe('skip'));

  act(() => result.current.change({ nextAfter: 5 }));

  await waitFor(() => expect(kept).toHaveLength(1));
  expect(kept).toEqual([expect.objectContaining({ intros: 'skip', nextAfter: 5 })]);
  expect(result.current.failed).toBe(false);
});
