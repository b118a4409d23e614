import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { server } from '../../test/server';
import { show } from '../../test/show';
import type { Encoding } from '../model';
import { EncodingsPage } from './EncodingsPage';

const failed: Encoding = {
  masterId: 'm1',
  titleId: 't1',
  title: 'Faust',
  key: 'faust',
  kind: 'feature',
  state: 'failed',
  progress: 0,
  reason: 'no video',
  bytes: 1,
  queuedAt: '2026-11-24T10:00:00Z',
  updatedAt: '2026-11-24T10:01:00Z',
};
let listed: Encoding[];
let connect: () => void;

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  listed = [failed];
  const connected = new Promise<void>((resolve) => {
    connect = resolve;
  });
  server.use(
    http.get('/api/studio/encodings', () => HttpResponse.json({ items: listed, nextCursor: null })),
    http.get('/api/studio/encodings/events', async () => {
      await connected;
      return new HttpResponse(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
});

const column = (name: string) => within(screen.getByRole('region', { name }));

it('asks for the board again once it is heard: what happened before was told to nobody', async () => {
  show(<EncodingsPage />);
  expect(await screen.findByText('Why: no video')).toBeVisible();
  listed = [{ ...failed, state: 'ready' }];
  connect();
  expect(await screen.findByText('Live')).toBeVisible();
  await waitFor(() => expect(column('Ready').getByText('Faust')).toBeVisible());
  expect(column('Failed').queryByText('Faust')).toBeNull();
});

it('has a video that failed encoded again', async () => {
  const user = userEvent.setup();
  server.use(
    http.post('/api/studio/masters/m1/retry', () => {
      listed = [{ ...failed, state: 'queued' }];
      return new HttpResponse(null, { status: 202 });
    }),
  );
  show(<EncodingsPage />);
  await user.click(await screen.findByRole('button', { name: 'Encode again' }));
  await waitFor(() => expect(column('Queued').getByText('Faust')).toBeVisible());
});

it('says what a finished video is without', async () => {
  listed = [{ ...failed, state: 'ready', reason: 'Subtitles that are pictures are left out: German.' }];
  show(<EncodingsPage />);
  await waitFor(() =>
    expect(column('Ready').getByText('Subtitles that are pictures are left out: German.')).toBeVisible(),
  );
});

it('stops a video that is being encoded', async () => {
  const user = userEvent.setup();
  listed = [{ ...failed, state: 'encoding', progress: 40 }];
  server.use(
    http.delete('/api/studio/masters/m1/encoding', () => {
      listed = [{ ...failed, reason: 'An operator stopped the encoding.' }];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  show(<EncodingsPage />);
  await user.click(await screen.findByRole('button', { name: 'Stop encoding Faust' }));
  await waitFor(() => expect(column('Failed').getByText('Why: An operator stopped the encoding.')).toBeVisible());
});
