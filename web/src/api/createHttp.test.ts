import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { createSession } from '../session/createSession';
import { problem, server } from '../test/server';
import { token } from '../test/tokens';
import { createHttp } from './createHttp';

function signedIn(refresh: () => Promise<{ accessToken: string; expiresIn: number } | null>) {
  const tabs = { say: () => undefined, hear: () => undefined };
  const session = createSession({ refresh, exclusively: (work) => work(), tabs });
  session.begin({ accessToken: token({}, 'old'), expiresIn: 900 });
  return session;
}

it('renews a refused token once for all calls, and makes each call again', async () => {
  const refresh = vi.fn(async () => ({ accessToken: token({}, 'new'), expiresIn: 900 }));
  server.use(
    http.get('/api/thing/:n', ({ request, params }) =>
      request.headers.get('authorization') === `Bearer ${token({}, 'new')}`
        ? HttpResponse.json({ n: params.n })
        : problem(401, 'token-invalid'),
    ),
  );
  const client = createHttp(signedIn(refresh));
  const answers = await Promise.all([1, 2, 3].map((n) => client.get(`/api/thing/${n}`)));
  expect(answers.map(({ data }) => data.n)).toEqual(['1', '2', '3']);
  expect(refresh).toHaveBeenCalledTimes(1);
});

it('gives up after one more try', async () => {
  const calls = vi.fn();
  server.use(
    http.get('/api/thing', () => {
      calls();
      return problem(401, 'token-invalid');
    }),
  );
  const client = createHttp(signedIn(async () => ({ accessToken: token({}, 'new'), expiresIn: 900 })));
  await expect(client.get('/api/thing')).rejects.toMatchObject({ response: { status: 401 } });
  expect(calls).toHaveBeenCalledTimes(2);
});

it('does not take a wrong password for an old token', async () => {
  const refresh = vi.fn(async () => null);
  server.use(http.post('/api/auth/password/change', () => problem(401, 'invalid-credentials')));
  const client = createHttp(signedIn(refresh));
  await expect(client.post('/api/auth/password/change')).rejects.toMatchObject({ response: { status: 401 } });
  expect(refresh).not.toHaveBeenCalled();
});
