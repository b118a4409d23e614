import { renderHook, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { session } from '../session';
import { server } from '../test/server';
import { token } from '../test/tokens';
import { giveBackUnwanted, notWanted, wanted } from './unwanted';
import { useGrant } from './useGrant';

const GRANT = {
  downloadId: 'd1',
  manifestUrl: '/media/t1/v1/master.m3u8',
  durationMs: 8_000,
  tracks: { audio: [], subtitles: [] },
  title: { id: 't1', title: 'A film' },
};

beforeEach(() => session.begin({ accessToken: token({ profile: 'ada' }), expiresIn: 900 }));
afterEach(() => {
  session.end();
  localStorage.clear();
});

/** What the server is asked, in its order; a giving back is answered so. */
function listening(answer: () => Response | Promise<Response>): string[] {
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
      const answered = await answer();
      said.push(answered.ok ? 'given back' : 'not given back');
      return answered;
    }),
  );
  return said;
}

const freed = () => new HttpResponse(null, { status: 204 });

it('gives back what was not started, and asks again only after that', async () => {
  const said = listening(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return freed();
  });
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

it('gives back later what could not be given back', async () => {
  let away = true;
  const said = listening(() => (away ? HttpResponse.json({ status: 503 }, { status: 503 }) : freed()));
  const first = renderHook(() => useGrant('t1', null));
  await waitFor(() => expect(first.result.current.offer.state).toBe('offered'));
  first.unmount();
  await waitFor(() => expect(said).toEqual(['asked', 'not given back']));

  away = false;
  await giveBackUnwanted('another');
  expect(said).toHaveLength(2);
  await giveBackUnwanted('account');
  await giveBackUnwanted('account');

  expect(said).toEqual(['asked', 'not given back', 'given back']);
});

it('keeps what was not wanted once and is now', async () => {
  const said = listening(() => HttpResponse.json({ status: 503 }, { status: 503 }));
  await notWanted('account', 'd1');
  wanted('d1');
  await giveBackUnwanted('account');
  expect(said).toEqual(['not given back']);
});

it('is not in the way of a grant that was made since, nor of one who finds nonsense noted', async () => {
  localStorage.setItem('matinee.downloads.unwanted', '{"not": "a list"}');
  const said = listening(() => HttpResponse.json({ status: 503 }, { status: 503 }));
  await notWanted('account', 'd1');
  const { result, unmount } = renderHook(() => useGrant('t1', null));
  await waitFor(() => expect(result.current.offer.state).toBe('offered'));
  await giveBackUnwanted('account');
  expect(said).toEqual(['not given back', 'not given back', 'asked']);
  unmount();
});
