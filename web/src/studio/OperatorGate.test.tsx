import { render, screen } from '@testing-library/react';
import { Provider } from 'react-redux';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { store } from '../app/store';
import { session } from '../session';
import { token } from '../test/tokens';
import { OperatorGate } from './OperatorGate';

afterEach(() => session.end());

function visit(claims: object) {
  session.begin({ accessToken: token(claims), expiresIn: 900 });
  const router = createMemoryRouter(
    [{ Component: OperatorGate, children: [{ path: '/studio', element: <p>the library</p> }] }],
    { initialEntries: ['/studio'] },
  );
  render(
    <Provider store={store}>
      <RouterProvider router={router} />
    </Provider>,
  );
}

it('lets operators in, without a profile', () => {
  visit({ roles: ['operator'] });
  expect(screen.getByText('the library')).toBeVisible();
});

it('has nothing to show to viewers', () => {
  visit({ roles: ['viewer'], profile: 'p1' });
  expect(screen.queryByText('the library')).toBeNull();
  expect(screen.getByText('404')).toBeVisible();
});
