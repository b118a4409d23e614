import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { session } from '../session';
import { answers, problem, server } from '../test/server';
import { show } from '../test/show';
import { token } from '../test/tokens';
import { WatchPage } from './WatchPage';

// Shaka needs Media Source Extensions: what it shows is tested in a real browser.
const load = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('./screening', () => ({
  openScreening: async () => ({
    load,
    close: async () => undefined,
    bitsPerSecond: () => null,
    chooseHeight: () => undefined,
    chooseSubtitles: () => undefined,
    chooseAudio: () => undefined,
    saveData: () => undefined,
    retryNow: () => undefined,
  }),
}));

beforeEach(() => {
  load.mockClear();
  store.dispatch(api.util.resetApiState());
  session.begin({ accessToken: token({ profile: 'p1' }), expiresIn: 900 });
  server.use(
    answers('/api/profiles', { items: [{ id: 'p1', name: 'Ada' }], nextCursor: null }),
    answers('/api/profiles/p1', { id: 'p1', name: 'Ada', autoplay: true, subtitles: 'fr', audio: 'de' }),
    answers('/api/player/settings', {}),
    http.get('/media/m.m3u8', () => HttpResponse.text('#EXTM3U')),
    answers('/api/player/tracks/7', {}),
    answers('/api/playback/progress/7', { titleId: '7', positionMs: 0, durationMs: 0, finished: false }),
  );
  HTMLMediaElement.prototype.play = async () => undefined;
});
afterEach(() => session.end());

function refuse(status: number, code: string, more: object = {}) {
  server.use(http.post('/api/playback/sessions', () => problem(status, code, more)));
  show(<WatchPage />, { path: '/watch/:id', at: '/watch/7' });
}

it('leads to the plans without a subscription, and back here after', async () => {
  refuse(402, 'subscription-required');
  expect(await screen.findByRole('link', { name: 'See plans' })).toHaveAttribute('href', '/plans?return=%2Fwatch%2F7');
});

it('says who watches what where, and tries again', async () => {
  const device = {
    sessionId: 'other',
    deviceId: 'd',
    deviceName: 'Firefox, Mac',
    profileId: 'p1',
    title: 'Metropolis',
  };
  refuse(409, 'too-many-streams', { devices: [device] });
  expect(await screen.findByText('Ada is watching Metropolis')).toBeVisible();
  expect(screen.getByText('Firefox, Mac')).toBeVisible();
  refuse(402, 'subscription-required');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect((await screen.findAllByRole('link', { name: 'See plans' })).length).toBeGreaterThan(0);
});

it('stops another of the account’s streams, and begins here', async () => {
  const ended = vi.fn();
  const starts = vi.fn();
  const device = { sessionId: 'other', deviceId: 'd', profileId: 'p1', title: 'Metropolis' };
  server.use(
    http.delete('/api/playback/sessions/other', () => {
      ended();
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete('/api/playback/sessions/s', () => new HttpResponse(null, { status: 204 })),
    http.post('/api/playback/sessions', () => {
      starts();
      if (!ended.mock.calls.length) return problem(409, 'too-many-streams', { devices: [device] });
      return HttpResponse.json({ sessionId: 's', manifestUrl: '/media/m.m3u8', title: { title: 'Faust' } });
    }),
  );
  show(<WatchPage />, { path: '/watch/:id', at: '/watch/7' });
  await userEvent.click(await screen.findByRole('button', { name: 'Stop Ada’s film and watch here' }));
  expect(await screen.findByTestId('video')).toBeInTheDocument();
  expect(starts).toHaveBeenCalledTimes(2);
});

it('says so where the other stream cannot be stopped', async () => {
  server.use(http.delete('/api/playback/sessions/other', () => problem(503, 'unavailable')));
  refuse(409, 'too-many-streams', { devices: [{ sessionId: 'other', profileId: 'p1', title: 'Metropolis' }] });
  await userEvent.click(await screen.findByRole('button', { name: /watch here/ }));
  expect(await screen.findByText('That film could not be stopped. Try again.')).toBeVisible();
});

it('offers another profile for what is above this one', async () => {
  refuse(403, 'maturity');
  expect(await screen.findByRole('link', { name: 'Choose another profile' })).toBeVisible();
});

it('says that the stream was taken over, and can take it back', async () => {
  const grant = { sessionId: 's', manifestUrl: '/media/m.m3u8', heartbeatEvery: 0.05, title: { title: 'Faust' } };
  server.use(
    http.post('/api/playback/sessions', () => HttpResponse.json(grant, { status: 201 })),
    http.post('/api/playback/sessions/s/heartbeat', () => problem(410, 'session-ended')),
    http.delete('/api/playback/sessions/s', () => new HttpResponse(null, { status: 204 })),
  );
  show(<WatchPage />, { path: '/watch/:id', at: '/watch/7' });
  expect(await screen.findByRole('heading', { name: 'This stream was ended' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Watch here' })).toBeVisible();
});

/** A playback that is granted, and what is said at its end. */
function granted(more: object = {}) {
  const [started, left] = [vi.fn(), vi.fn()];
  const grant = { sessionId: 's', manifestUrl: '/media/m.m3u8', resumeAt: 42, title: { title: 'Faust' }, ...more };
  server.use(
    http.post('/api/playback/sessions', async ({ request }) => {
      started(await request.json());
      return HttpResponse.json(grant, { status: 201 });
    }),
    http.delete('/api/playback/sessions/s', async ({ request }) => {
      left(await request.json(), request.headers.get('authorization'));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return { started, left, page: show(<WatchPage />, { path: '/watch/:id', at: '/watch/7' }) };
}

const beginsWith = (resumeAt: number | undefined, wishes: object) =>
  vi.waitFor(() =>
    expect(load).toHaveBeenCalledWith(
      expect.objectContaining({ manifestUrl: '/media/m.m3u8', ...(resumeAt && { resumeAt }) }),
      { captions: false, descriptions: false, ...wishes },
    ),
  );

it('gives the stream back with the place when one leaves', async () => {
  const { left, page } = granted();
  await screen.findByTestId('video');
  page.unmount();
  await vi.waitFor(() => expect(left).toHaveBeenCalledWith({ positionMs: 42_000 }, expect.stringMatching(/^Bearer /)));
});

it('starts anew where it was when its page comes out of the browser’s cache', async () => {
  const { started, left } = granted();
  await screen.findByTestId('video');
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await vi.waitFor(() => expect(left).toHaveBeenCalledOnce());
  server.use(
    http.post('/api/playback/sessions', () => {
      started();
      return HttpResponse.json({ sessionId: 's2', manifestUrl: '/media/m.m3u8', resumeAt: 43 }, { status: 201 });
    }),
    http.delete('/api/playback/sessions/s2', () => new HttpResponse(null, { status: 204 })),
  );
  act(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await beginsWith(43, { subtitles: 'fr', audio: 'de' });
  expect(started).toHaveBeenCalledTimes(2);
});

it('starts once where its page is shown for the first time', async () => {
  const { started } = granted();
  await screen.findByTestId('video');
  act(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false })));
  expect(screen.getByTestId('video')).toBeInTheDocument();
  expect(started).toHaveBeenCalledOnce();
});

it('takes nothing back by itself where it was refused', async () => {
  refuse(402, 'subscription-required');
  await screen.findByRole('link', { name: 'See plans' });
  server.use(http.post('/api/playback/sessions', () => problem(403, 'maturity')));
  act(() => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  expect(screen.getByRole('link', { name: 'See plans' })).toBeVisible();
});

it('says why it did not start when one leaves', async () => {
  load.mockRejectedValueOnce({ code: 1001, severity: 2 });
  const { left, page } = granted();
  await screen.findByRole('button', { name: 'Try again' });
  page.unmount();
  const qoe = { errors: 1, errorCode: 'shaka-1001' };
  await vi.waitFor(() => expect(left).toHaveBeenCalledWith({ positionMs: 42_000, qoe }, expect.anything()));
});

it('tells where it stopped before it is tried again', async () => {
  load.mockRejectedValueOnce({ code: 1001, severity: 2 });
  granted();
  const again = await screen.findByRole('button', { name: 'Try again' });
  const told: string[] = [];
  let hear = () => {};
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  server.use(
    http.post('/api/playback/sessions', () => {
      told.push('starts');
      return HttpResponse.json({ sessionId: 's2', manifestUrl: '/media/m.m3u8' }, { status: 201 });
    }),
    http.delete('/api/playback/sessions/s', async () => {
      told.push('left');
      await heard;
      told.push('heard');
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete('/api/playback/sessions/s2', () => new HttpResponse(null, { status: 204 })),
  );
  await userEvent.click(again);
  await vi.waitFor(() => expect(told).toEqual(['left']));
  hear();
  await vi.waitFor(() => expect(told).toEqual(['left', 'heard', 'starts']));
});

it('begins with the subtitles and the sound that the profile wishes for', async () => {
  granted();
  await beginsWith(42, { subtitles: 'fr', audio: 'de' });
});

it('begins with what was chosen for this title before', async () => {
  server.use(answers('/api/player/tracks/7', { subtitles: 'off' }));
  granted({ title: { id: '7', title: 'Faust' } });
  await beginsWith(42, { subtitles: 'off', audio: 'de' });
});

it('begins with the captions and the descriptions that a person needs, once it knows of them', async () => {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  server.use(
    http.get('/api/player/settings', async () => {
      await told;
      return HttpResponse.json({ captions: true, descriptions: true });
    }),
  );
  granted();
  await screen.findByTestId('video');
  expect(load).not.toHaveBeenCalled();
  tell();
  await beginsWith(42, { subtitles: 'fr', audio: 'de', captions: true, descriptions: true });
});

it('begins an episode with the sound and the subtitles that its series was watched with', async () => {
  server.use(answers('/api/player/tracks/7', { subtitles: 'en', audio: 'ja' }));
  const episode = { episodeId: 'e2', season: 1, number: 2, title: 'The Fake Code' };
  granted({ title: { id: '7', title: 'Fantômas' }, episode });
  await beginsWith(42, { subtitles: 'en', audio: 'ja' });
});

it('plays as well when nobody can say what the profile wishes for', async () => {
  server.use(
    http.get('/api/profiles/p1', () => problem(503, 'unavailable')),
    http.post('/api/playback/sessions', () =>
      HttpResponse.json({ sessionId: 's', manifestUrl: '/media/m.m3u8' }, { status: 201 }),
    ),
    http.delete('/api/playback/sessions/s', () => new HttpResponse(null, { status: 204 })),
  );
  show(<WatchPage />, { path: '/watch/:id', at: '/watch/7' });
  await beginsWith(undefined, { subtitles: 'off', audio: 'original' });
});

const EPISODE = { titleId: '7', season: 1, title: 'The Fake Code' };

it.each([
  ['to their end, where the next episode waits for a press', { nextAfter: 0 }, true, 1],
  ['to their end, where the profile wants no autoplay', { nextAfter: 10 }, false, 1],
  ['to the next episode, where that starts by itself', { nextAfter: 10 }, true, 2],
])('skips credits %s', async (_, settings, autoplay, starts) => {
  server.use(
    answers('/api/profiles/p1', { id: 'p1', name: 'Ada', autoplay }),
    answers('/api/player/settings', { credits: 'skip', ...settings }),
  );
  const { started } = granted({
    title: { id: '7', title: 'Fantômas' },
    markers: [{ kind: 'credits', startMs: 19_000, endMs: 30_000 }],
    episode: { ...EPISODE, episodeId: 'e1', number: 1 },
    next: { ...EPISODE, episodeId: 'e2', number: 2 },
  });
  const video = await screen.findByTestId<HTMLVideoElement>('video');
  Object.defineProperties(video, {
    duration: { value: 24 },
    currentTime: { value: 20, writable: true },
  });
  act(() => void video.dispatchEvent(new Event('timeupdate')));
  await vi.waitFor(() => expect(video.currentTime === 24 || started.mock.calls.length > 1).toBe(true));
  expect(started).toHaveBeenCalledTimes(starts);
});
