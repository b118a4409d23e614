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
import { PickerPage } from './PickerPage';

const chosen = vi.fn();

beforeEach(() => {
  chosen.mockClear();
  store.dispatch(api.util.resetApiState());
  server.use(
    answers('/api/profiles', {
      items: [
        { id: 'grown', name: 'Ada', kids: false, hasPin: true },
        { id: 'kid', name: 'Ben', kids: true, hasPin: false },
      ],
    }),
    http.post('/api/auth/profile', async ({ request }) => {
      const asked = (await request.json()) as { profileId: string; pin?: string; accountPin?: string };
      chosen(asked);
      const fromKids = session.snapshot().claims?.kids;
      if (asked.profileId === 'grown') {
        if (fromKids && !asked.accountPin) return problem(403, 'account-pin-required');
        if (fromKids && asked.accountPin !== '1953') return problem(403, 'account-pin-wrong');
        if (asked.pin !== '2001') return problem(403, asked.pin ? 'pin-wrong' : 'pin-required');
      }
      return HttpResponse.json({ accessToken: token({ profile: asked.profileId }), expiresIn: 900 });
    }),
  );
});
afterEach(() => session.end());

function pick(claims: object) {
  session.begin({ accessToken: token(claims), expiresIn: 900 });
  show(<PickerPage />, { path: '/profiles' });
  return userEvent.setup();
}

async function enter(user: ReturnType<typeof userEvent.setup>, title: string, pin: string) {
  const dialog = within(await screen.findByRole('dialog', { name: title }));
  await user.clear(dialog.getByLabelText('PIN'));
  await user.type(dialog.getByLabelText('PIN'), `${pin}{Enter}`);
}

it('asks for the PIN of a locked profile before it asks the server', async () => {
  const user = pick({});
  await user.click(await screen.findByRole('button', { name: /Ada/ }));
  await enter(user, 'Enter the PIN of Ada', '0000');
  expect(await screen.findByText('This is not the right PIN')).toBeVisible();
  await enter(user, 'Enter the PIN of Ada', '2001');
  expect(await screen.findByText('at /browse')).toBeVisible();
  expect(chosen).toHaveBeenCalledTimes(2);
});

it('leaves kids mode with the account PIN, and opens the locked profile with its own', async () => {
  const user = pick({ profile: 'kid', kids: true });
  await user.click(await screen.findByRole('button', { name: /Ada/ }));
  await enter(user, 'Enter the account’s PIN', '0000');
  expect(await screen.findByText('This is not the right PIN')).toBeVisible();
  await enter(user, 'Enter the account’s PIN', '1953');
  await enter(user, 'Enter the PIN of Ada', '2001');
  expect(await screen.findByText('at /browse')).toBeVisible();
  expect(chosen).toHaveBeenLastCalledWith({ profileId: 'grown', accountPin: '1953', pin: '2001' });
});

it('offers a child neither to add profiles nor to manage them, and another child’s profile without a PIN', async () => {
  const user = pick({ profile: 'kid', kids: true });
  const ben = await screen.findByRole('button', { name: /Ben/ });
  expect(screen.queryByRole('link', { name: 'Add profile' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Manage profiles' })).not.toBeInTheDocument();
  await user.click(ben);
  expect(await screen.findByText('at /browse')).toBeVisible();
});

it('shows a name as the text that it is, whatever is in it', async () => {
  const name = '<img src=x onerror="document.title=\'taken\'">';
  server.use(answers('/api/profiles', { items: [{ id: 'odd', name, kids: false, hasPin: false }] }));
  pick({});
  const button = await screen.findByRole('button', { name });
  expect(button.querySelector('[onerror]')).toBeNull();
  expect(document.title).not.toBe('taken');
});
