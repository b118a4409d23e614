import { render, screen } from '@testing-library/react';
import { Provider } from 'react-redux';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { session } from '../session';
import { token } from '../test/tokens';
import { GrownGate } from './gates';
import { store } from './store';

afterEach(() => session.end());

function visit(claims: object) {
  session.begin({ accessToken: token(claims), expiresIn: 900 });
  const router = createMemoryRouter(
    [
      { Component: GrownGate, children: [{ path: '/account', element: <p>the account</p> }] },
      { path: '/profiles', element: <p>the picker</p> },
    ],
    { initialEntries: ['/account'] },
  );
  render(
    <Provider store={store}>
      <RouterProvider router={router} />
    </Provider>,
  );
}

it('turns a child back to the profiles', async () => {
  visit({ profile: 'kid', kids: true });
  expect(await screen.findByText('the picker')).toBeVisible();
});

it('lets a grown-up through', async () => {
  visit({ profile: 'grown', kids: false });
  expect(await screen.findByText('the account')).toBeVisible();
});
