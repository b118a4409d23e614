import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { answers, problem, server } from '../../test/server';
import { show } from '../../test/show';
import { NewTitlePage } from './NewTitlePage';

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  server.use(
    answers('/api/studio/genres', { items: [] }),
    answers('/api/studio/channels', { items: [] }),
    answers('/api/studio/titles', { items: [{ id: 't0', key: 'taken' }], nextCursor: null, total: 1 }),
    http.post('/api/studio/titles/preview', () => problem(422, 'invalid')),
    http.put('/api/studio/titles/by-key/faust-1926', () => HttpResponse.json({ id: 't1', result: 'created' })),
  );
});

async function write(user: ReturnType<typeof userEvent.setup>) {
  show(<NewTitlePage />, { path: '/studio/new' });
  await user.type(screen.getByLabelText('Title'), 'Faust');
  await user.type(screen.getByLabelText('Year'), '1926');
}

it('makes a title by the key that its name gives, and goes on to it without asking', async () => {
  const user = userEvent.setup();
  await write(user);
  expect(screen.getByLabelText('Key')).toHaveValue('faust-1926');
  await user.click(screen.getByTestId('save'));
  expect(await screen.findByText('at /studio/titles/t1')).toBeVisible();
});

it('never changes a title that has the key already', async () => {
  const user = userEvent.setup();
  await write(user);
  await user.clear(screen.getByLabelText('Key'));
  await user.type(screen.getByLabelText('Key'), 'taken');
  await user.click(screen.getByTestId('save'));
  expect(await screen.findByText('Another title has this key')).toBeVisible();
});
