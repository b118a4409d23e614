import { render, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { Provider } from 'react-redux';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { ProfileGate, StoredGate } from '../app/gates';
import { store } from '../app/store';
import type { Profile } from '../profiles/profilesApi';
import { session } from '../session';
import { server } from '../test/server';
import { lastPerson, rememberPerson } from './person';

const ADA = { account: 'a', profile: { id: 'ada', name: 'Ada', language: 'en' } as Profile };

afterEach(() => session.end());

/** Opens the app without a network. */
async function open(address: string) {
  server.use(http.post('/api/auth/refresh', () => HttpResponse.error()));
  await session.resume();
  const router = createMemoryRouter(
    [
      { Component: ProfileGate, children: ['/browse', '/my-list'].map((path) => ({ path, element: <p>browsing</p> })) },
      { Component: StoredGate, children: [{ path: '/downloads', element: <p>the downloads</p> }] },
    ],
    { initialEntries: [address] },
  );
  render(
    <Provider store={store}>
      <RouterProvider router={router} />
    </Provider>,
  );
  return router;
}

it('opens with the downloads of whoever was here last, once; then says what needs a network', async () => {
  rememberPerson(ADA);
  const router = await open('/browse');
  expect(await screen.findByText('the downloads')).toBeVisible();
  await router.navigate('/my-list');
  expect(await screen.findByText('This needs a network')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to downloads' })).toBeVisible();
});

it('opens nothing to nobody', async () => {
  await open('/downloads');
  expect(await screen.findByText('The projector is not answering')).toBeVisible();
});

it('forgets who was here when somebody signs out', () => {
  rememberPerson(ADA);
  session.end();
  expect(lastPerson()).toBeNull();
});
