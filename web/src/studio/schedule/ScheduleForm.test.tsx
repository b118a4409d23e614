import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { server } from '../../test/server';
import { show } from '../../test/show';
import type { StudioTitle } from '../model';
import { useStudioTitleQuery } from '../studioApi';
import { PublishingPart } from './PublishingPart';

let title: StudioTitle;
let sent: unknown[];

function Part() {
  const { data } = useStudioTitleQuery('t1');
  return data ? <PublishingPart title={data} /> : null;
}

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  sent = [];
  title = {
    id: 't1',
    key: 'faust',
    version: 4,
    published: false,
    publishWhenReady: false,
    sheet: { type: 'film', title: 'Faust' },
    episodes: [],
    assets: [],
    state: 'draft',
    changedAt: '2026-11-24T10:00:00Z',
  };
  server.use(
    http.get('/api/studio/titles/t1', () => HttpResponse.json(title)),
    http.get('/api/studio/operators', () => HttpResponse.json({ items: [] })),
    http.put('/api/studio/titles/t1/schedule', async ({ request }) => {
      const schedule = (await request.json()) as { publishAt?: string; withdrawAt?: string };
      sent.push([schedule, request.headers.get('If-Match')]);
      title = { ...title, ...schedule, version: title.version + 1, state: 'scheduled' };
      return HttpResponse.json(title);
    }),
  );
});

it('keeps a moment of the operator’s own clock, and says so', async () => {
  const user = userEvent.setup();
  show(<Part />);
  const field = await screen.findByLabelText('Publish at');
  await user.type(field, '2026-12-24T18:30');
  await user.click(screen.getByRole('button', { name: 'Keep the schedule' }));
  expect(await screen.findByText('The schedule is kept.')).toBeVisible();
  const publishAt = new Date(2026, 11, 24, 18, 30).toISOString();
  expect(sent).toEqual([[{ publishAt, withdrawAt: null }, '"4"']]);
  expect(screen.getByLabelText('Publish at')).toHaveValue('2026-12-24T18:30');
  expect(screen.getByRole('button', { name: 'Keep the schedule' })).toHaveAttribute('aria-disabled', 'true');
});

it('lets nothing be withdrawn before it is published', async () => {
  const user = userEvent.setup();
  show(<Part />);
  await user.type(await screen.findByLabelText('Publish at'), '2026-12-24T18:30');
  await user.type(screen.getByLabelText('Withdraw at'), '2026-12-24T18:30');
  expect(screen.getByText('It would be withdrawn before it is published')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Keep the schedule' })).toHaveAttribute('aria-disabled', 'true');
});
