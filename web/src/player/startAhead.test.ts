import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '../session';
import { problem, server } from '../test/server';
import { token } from '../test/tokens';
import { startAhead, takeStart } from './startAhead';

const asked = vi.fn();
const ended = vi.fn();
const fetched = vi.fn();
const film = (titleId: string) => ({ titleId, episodeId: null, trailer: false });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked.mockClear();
  fetched.mockClear();
  ended.mockClear();
  session.begin({ accessToken: token({ profile: 'p1' }), expiresIn: 900 });
  server.use(
    http.post('/api/playback/sessions', async ({ request }) => {
      const body = await request.json();
      asked(body);
      const sessionId = `session-${asked.mock.calls.length}`;
      return HttpResponse.json({ sessionId, manifestUrl: '/media/m.m3u8' }, { status: 201 });
    }),
    http.get('/media/m.m3u8', () => {
      fetched();
      return HttpResponse.text('#EXTM3U');
    }),
    http.delete('/api/playback/sessions/:id', ({ params }) => {
      ended(params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});
afterEach(async () => {
  vi.useRealTimers();
  await takeStart(film('whatever is left over')).catch(() => undefined);
  session.end();
});

const press = (path: string) => startAhead(`http://localhost${path}`);

it('asks when a link to a film is pressed, for the manifest with the grant, and the page that it leads to takes it', async () => {
  press('/watch/a%20film?episode=e2');
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  expect(asked.mock.lastCall?.[0]).toMatchObject({ titleId: 'a film', episodeId: 'e2', kind: 'feature' });
  const grant = await takeStart({ titleId: 'a film', episodeId: 'e2', trailer: false });
  expect(grant.sessionId).toBe('session-1');
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveBeenCalledOnce();
  expect(ended).not.toHaveBeenCalled();
});

it('asks once where the link is pressed twice', async () => {
  press('/watch/7');
  press('/watch/7');
  expect((await takeStart(film('7'))).sessionId).toBe('session-1');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toHaveBeenCalledOnce();
  expect(ended).not.toHaveBeenCalled();
});

it('tells the page why a film was refused', async () => {
  server.use(http.post('/api/playback/sessions', () => problem(402, 'subscription-required')));
  press('/watch/7');
  await expect(takeStart(film('7'))).rejects.toMatchObject({ code: 'subscription-required' });
});

it('gives a stream back that another page than the pressed one did not want', async () => {
  press('/watch/7');
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  expect((await takeStart(film('8'))).sessionId).toBe('session-2');
  await vi.waitFor(() => expect(ended).toHaveBeenCalledExactlyOnceWith('session-1'));
});

it('gives a stream back that no page took', async () => {
  press('/watch/7?trailer=1');
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledExactlyOnceWith('session-1'));
});

it('asks for nothing when a link leads elsewhere, or nobody is signed in', async () => {
  press('/title/7');
  session.end();
  press('/watch/7');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).not.toHaveBeenCalled();
});
