import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { server } from '../../test/server';
import { show } from '../../test/show';
import type { Progress, StudioTitle } from '../model';
import { useStudioTitleQuery } from '../studioApi';
import { VideoPart } from './VideoPart';

vi.mock('../parts/pause', () => ({ pause: () => new Promise((resolve) => setTimeout(resolve, 1)) }));

let title: StudioTitle;

function Part() {
  const { data } = useStudioTitleQuery('t1');
  return data ? <VideoPart title={data} /> : null;
}

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  const encoding = { masterId: 'm1', masterSha256: '', kind: 'feature', state: 'encoding', progress: 40 } as const;
  title = {
    id: 't1',
    key: 'faust',
    version: 4,
    published: false,
    publishWhenReady: false,
    sheet: { type: 'film', title: 'Faust' },
    episodes: [],
    assets: [encoding],
    state: 'draft',
    changedAt: '2026-11-24T10:00:00Z',
  };
  server.use(
    http.get('/api/studio/titles/t1', () => HttpResponse.json(title)),
    http.get('/api/studio/encodings/events', () => new HttpResponse(null, { status: 503 })),
  );
});

it('asks what became of a video while the line was broken', async () => {
  show(<Part />);
  expect(await screen.findByText('Encoding 40 %')).toBeVisible();
  title = { ...title, assets: title.assets.map((asset) => ({ ...asset, state: 'ready', progress: 100 })) };
  server.use(
    http.get('/api/studio/encodings/events', () => {
      return new HttpResponse(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  expect(await screen.findByText('Ready')).toBeVisible();
});

it('says why a series has no place for its episodes’ videos yet', async () => {
  title = { ...title, sheet: { type: 'series', title: 'Les Vampires' }, assets: [] };
  show(<Part />);
  expect(await screen.findByText(/^Save the sheet with its episodes first/)).toBeVisible();
  expect(screen.getAllByTestId('video-slot')).toHaveLength(1);
});

it('does not call it a failure that a takedown removed the video', async () => {
  const failed = { ...title.assets[0], state: 'failed', reason: 'The title was taken down' } as Progress;
  title = { ...title, state: 'taken-down', assets: [failed] };
  show(<Part />);
  expect(await screen.findByText('Removed')).toBeVisible();
  expect(screen.getByText(/^What was encoded was removed/)).toBeVisible();
  expect(screen.queryByText('Failed')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /again/i })).not.toBeInTheDocument();
});
