import { beforeEach, expect, it } from 'vitest';
import { api } from '../api/api';
import { session } from '../session';
import { answers, server } from '../test/server';
import { token } from '../test/tokens';
import { store } from './store';

const devices = api.injectEndpoints({
  endpoints: (build) => ({ devicesOf: build.query<unknown, void>({ query: () => ({ url: '/api/auth/sessions' }) }) }),
});

async function askedAs(claims: object) {
  session.begin({ accessToken: token(claims), expiresIn: 900 });
  await store.dispatch(devices.endpoints.devicesOf.initiate());
  expect(Object.keys(store.getState().api.queries)).toHaveLength(1);
}

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  server.use(answers('/api/auth/sessions', { items: [{ id: 'one', device: 'A telephone' }] }));
});

it('forgets all that it was told when the session is over, whoever ends it', async () => {
  await askedAs({ profile: 'grown' });
  session.end();
  expect(store.getState().api.queries).toEqual({});
  expect(JSON.stringify(store.getState())).not.toContain('A telephone');
});

it('forgets it when somebody else watches', async () => {
  await askedAs({ profile: 'grown' });
  session.begin({ accessToken: token({ profile: 'child' }, 'two'), expiresIn: 900 });
  expect(store.getState().api.queries).toEqual({});
});

it('holds no token', async () => {
  await askedAs({ profile: 'grown' });
  expect(JSON.stringify(store.getState())).not.toContain(token({ profile: 'grown' }));
});
