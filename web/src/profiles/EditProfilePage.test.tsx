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
import { EditProfilePage } from './EditProfilePage';

const ada = { id: 'p2', name: 'Ada', avatarId: 'a1', kids: false, maturity: 12, language: 'en', subtitles: 'hu' };
const changed = vi.fn();

beforeEach(() => {
  changed.mockClear();
  store.dispatch(api.util.resetApiState());
  session.begin({ accessToken: token({}), expiresIn: 900 });
  server.use(
    answers('/api/profiles/p2', ada),
    answers('/api/avatars', { items: [{ id: 'a1', name: 'Pip', url: '/images/pip.svg' }] }),
    http.patch('/api/profiles/p2', async ({ request }) => {
      changed(await request.json());
      return HttpResponse.json(ada);
    }),
  );
});
afterEach(() => session.end());

function edit() {
  show(<EditProfilePage />, { path: '/edit/:id', at: '/edit/p2' });
  return userEvent.setup();
}

it('changes subtitles, sound and colour, and offers a language that only this profile has', async () => {
  const user = edit();
  expect(await screen.findByLabelText('Subtitles')).toHaveDisplayValue('Hungarian');
  await user.selectOptions(screen.getByLabelText('Subtitles'), 'French');
  await user.selectOptions(screen.getByLabelText('Spoken language'), 'German');
  await user.click(screen.getByRole('radio', { name: 'Violet' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('at /profiles/manage')).toBeVisible();
  expect(changed).toHaveBeenCalledWith(expect.objectContaining({ subtitles: 'fr', audio: 'de', accent: 'violet' }));
});

it('turns previews off', async () => {
  const user = edit();
  await user.click(await screen.findByLabelText('Play trailers without sound on the home page and on titles’ pages'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('at /profiles/manage')).toBeVisible();
  expect(changed).toHaveBeenCalledWith(expect.objectContaining({ previews: false, autoplay: true }));
});

it('knows a profile that is not there', async () => {
  server.use(http.get('/api/profiles/p2', () => problem(404, 'not-found')));
  edit();
  expect(await screen.findByRole('heading', { name: 'Nothing is showing here' })).toBeVisible();
});

/** Answers as an account with the PIN 1953 does. */
function guardedBy1953() {
  server.use(
    http.patch('/api/profiles/p2', async ({ request }) => {
      const change = (await request.json()) as { accountPin?: string };
      changed(change);
      if (!change.accountPin) return problem(403, 'account-pin-required', { detail: 'This wants the account’s PIN' });
      return change.accountPin === '1953' ? HttpResponse.json(ada) : problem(403, 'account-pin-wrong');
    }),
  );
}

it('asks for the account PIN where one is wanted, until it is right, and sends the change again', async () => {
  guardedBy1953();
  const user = edit();
  await user.selectOptions(await screen.findByLabelText('Shows titles'), 'up to 16 years');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Enter the account’s PIN' }));
  await user.type(dialog.getByLabelText('PIN'), '0000{Enter}');
  expect(await dialog.findByText('This is not the right PIN')).toBeVisible();
  await user.clear(dialog.getByLabelText('PIN'));
  await user.type(dialog.getByLabelText('PIN'), '1953{Enter}');
  expect(await screen.findByText('at /profiles/manage')).toBeVisible();
  expect(changed).toHaveBeenLastCalledWith(expect.objectContaining({ maturity: 16, accountPin: '1953' }));
  expect(changed).toHaveBeenCalledTimes(3);
});

it('says how long too many wrong account PINs lock it', async () => {
  guardedBy1953();
  const user = edit();
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  const dialog = within(await screen.findByRole('dialog'));
  server.use(
    http.patch('/api/profiles/p2', () =>
      HttpResponse.json({ status: 423, code: 'pin-locked' }, { status: 423, headers: { 'Retry-After': '290' } }),
    ),
  );
  await user.type(dialog.getByLabelText('PIN'), '0000{Enter}');
  expect(await dialog.findByText('Too many wrong PINs. Try again in 5 minutes.')).toBeVisible();
});

it('says why nothing was saved when one gives up', async () => {
  guardedBy1953();
  const user = edit();
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  const dialog = await screen.findByRole<HTMLDialogElement>('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(await screen.findByText('This wants the account’s PIN')).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('leads to what another profile watched by choosing it', async () => {
  edit();
  const region = within(await screen.findByRole('region', { name: 'Viewing activity' }));
  expect(region.getByRole('link', { name: 'Choose profile' })).toHaveAttribute('href', '/profiles?return=%2Factivity');
});

it('leads to what this profile watched', async () => {
  session.begin({ accessToken: token({ profile: 'p2' }), expiresIn: 900 });
  server.use(answers('/api/player/settings', {}));
  edit();
  expect(await screen.findByRole('link', { name: 'Show viewing activity' })).toHaveAttribute('href', '/activity');
});
