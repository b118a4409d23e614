import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { server } from '../../test/server';
import { show } from '../../test/show';
import type { StudioTitle } from '../model';
import { DangerCard } from './DangerCard';

const title: StudioTitle = {
  id: 't1',
  key: 'faust-1926',
  version: 4,
  published: true,
  publishWhenReady: false,
  sheet: { type: 'film', title: 'Faust' },
  episodes: [],
  assets: [],
  state: 'published',
  changedAt: '2026-11-24T10:00:00Z',
};
let sent: unknown[];

beforeEach(() => {
  sent = [];
  server.use(
    http.post('/api/studio/titles/t1/takedown', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...title, state: 'taken-down' });
    }),
    http.delete('/api/studio/titles/t1', ({ request }) => {
      sent.push(request.headers.get('If-Match'));
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

it('takes nothing down without a reason and before the word is typed', async () => {
  const user = userEvent.setup();
  show(<DangerCard title={title} />);
  await user.click(screen.getByRole('button', { name: 'Take down' }));
  const dialog = within(screen.getByRole('dialog'));
  const go = dialog.getByRole('button', { name: 'Take down' });
  const word = dialog.getByLabelText('Type “take down” to go on');
  const reason = dialog.getByLabelText('Reason');
  expect(reason).toHaveFocus();

  await user.type(word, 'take down');
  await user.click(go);
  await user.type(reason, 'A court’s order ');
  await user.clear(word);
  await user.click(go);
  expect(sent).toEqual([]);

  await user.type(word, 'take down');
  await user.click(go);
  await waitFor(() => expect(sent).toEqual([{ reason: 'A court’s order' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('removes the version that was seen, once its key is typed, and goes to the library', async () => {
  const user = userEvent.setup();
  show(<DangerCard title={title} />, { path: '/studio/titles/t1' });
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  expect(sent).toEqual([]);
  await user.type(dialog.getByLabelText('Type “faust-1926” to go on'), 'faust-1926');
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('at /studio')).toBeVisible();
  expect(sent).toEqual(['"4"']);
});
