import { screen } from '@testing-library/react';
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

it('knows a profile that is not there', async () => {
  server.use(http.get('/api/profiles/p2', () => problem(404, 'not-found')));
  edit();
  expect(await screen.findByRole('heading', { name: 'Nothing is showing here' })).toBeVisible();
});
