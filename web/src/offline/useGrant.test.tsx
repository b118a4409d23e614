import { renderHook, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { server } from '../test/server';
import { useGrant } from './useGrant';

const GRANT = {
  downloadId: 'd1',
  manifestUrl: '/media/t1/v1/master.m3u8',
  durationMs: 8_000,
  tracks: { audio: [], subtitles: [] },
  title: { id: 't1', title: 'A film' },
};

it('gives back what was not started, and asks again only after that', async () => {
  const said: string[] = [];
  server.use(
    http.post('/api/playback/downloads', () => {
      said.push('asked');
      return HttpResponse.json(GRANT, { status: 201 });
    }),
    http.get('/media/t1/v1/master.m3u8', () =>
      HttpResponse.text('#EXT-X-STREAM-INF:BANDWIDTH=800,RESOLUTION=640x360\nv.m3u8\n'),
    ),
    http.delete('/api/playback/downloads/d1', async () => {
      await new Promise((resolve) => setTimeout(resolve));
      said.push('given back');
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const first = renderHook(() => useGrant('t1', null));
  await waitFor(() => expect(first.result.current.offer.state).toBe('offered'));
  first.unmount();

  const second = renderHook(() => useGrant('t1', null));
  await waitFor(() => expect(second.result.current.offer.state).toBe('offered'));

  expect(said).toEqual(['asked', 'given back', 'asked']);
  expect(second.result.current.offer).toMatchObject({ qualities: [{ name: 'saver', height: 360, bytes: 800 }] });
  second.unmount();
  await waitFor(() => expect(said).toHaveLength(4));
});
