import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { session } from '../session';
import { answers, problem, server } from '../test/server';
import { show } from '../test/show';
import { token } from '../test/tokens';
import { ManagePage } from './ManagePage';

const sent = vi.fn();

function kept(hasPin: boolean) {
  server.use(answers('/api/profiles/account-pin', { hasPin }));
}

beforeEach(() => {
  sent.mockClear();
  store.dispatch(api.util.resetApiState());
  session.begin({ accessToken: token({}), expiresIn: 900 });
  server.use(
    answers('/api/profiles', { items: [] }),
    http.put('/api/profiles/account-pin', async ({ request }) => {
      sent(await request.json());
      kept(true);
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete('/api/profiles/account-pin', async ({ request }) => {
      const proof = (await request.json()) as { currentPin?: string };
      sent(proof);
      if (proof.currentPin !== '1953') return problem(403, 'account-pin-wrong');
      kept(false);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});
afterEach(() => session.end());

function manage() {
  show(<ManagePage />, { path: '/profiles/manage' });
  return userEvent.setup();
}

it('sets the account PIN', async () => {
  kept(false);
  const user = manage();
  const section = within(await screen.findByRole('region', { name: 'Account PIN' }));
  await user.click(section.getByRole('button', { name: 'Set a PIN' }));
  await user.type(await screen.findByLabelText('New PIN'), '1953{Enter}');
  expect(await section.findByText('The PIN is set.')).toBeVisible();
  expect(await section.findByRole('button', { name: 'Change PIN' })).toBeVisible();
  expect(sent).toHaveBeenCalledWith({ pin: '1953' });
});

it('takes the account PIN off with proof only', async () => {
  kept(true);
  const user = manage();
  const section = within(await screen.findByRole('region', { name: 'Account PIN' }));
  await user.click(section.getByRole('button', { name: 'Remove PIN' }));
  await user.type(await screen.findByLabelText('Current PIN'), '0000{Enter}');
  expect(await screen.findByText('This is not the right PIN')).toBeVisible();
  await user.clear(screen.getByLabelText('Current PIN'));
  await user.type(screen.getByLabelText('Current PIN'), '1953{Enter}');
  expect(await section.findByText('The PIN is removed.')).toBeVisible();
  expect(await section.findByRole('button', { name: 'Set a PIN' })).toBeVisible();
});
