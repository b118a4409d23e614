import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { session } from '../session';
import { answers, server } from '../test/server';
import { show } from '../test/show';
import { token } from '../test/tokens';
import { WatchPage } from './WatchPage';

// Shaka needs Media Source Extensions: what it shows is tested in a real browser.
vi.mock('./screening', () => ({
  openScreening: async () => ({ load: async () => undefined, close: async () => undefined, bitsPerSecond: () => null }),
}));

const NAME = 'Picture in picture';
const grant = { sessionId: 's', manifestUrl: '/media/m.m3u8', resumeAt: 0, title: { id: '7', title: 'Faust' } };

/** What the browser has of it, as it is. */
function browserHas(parts: { pictureInPictureEnabled?: boolean; pictureInPictureElement?: Element | null }) {
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(document, name, { value, configurable: true });
}

const request = vi.fn(async function (this: HTMLVideoElement) {
  browserHas({ pictureInPictureElement: this });
  this.dispatchEvent(new Event('enterpictureinpicture'));
});
const exit = vi.fn(async () => {
  const out = document.pictureInPictureElement;
  browserHas({ pictureInPictureElement: null });
  out?.dispatchEvent(new Event('leavepictureinpicture'));
});

beforeEach(() => {
  request.mockClear();
  exit.mockClear();
  store.dispatch(api.util.resetApiState());
  session.begin({ accessToken: token({ profile: 'p1' }), expiresIn: 900 });
  server.use(
    answers('/api/profiles/p1', { id: 'p1', name: 'Ada', autoplay: true }),
    answers('/api/player/settings', {}),
    answers('/api/player/tracks/7', {}),
    answers('/api/playback/progress/7', { titleId: '7', positionMs: 0, durationMs: 0, finished: false }),
    http.post('/api/playback/sessions', () => HttpResponse.json(grant, { status: 201 })),
    http.get('/media/m.m3u8', () => HttpResponse.text('#EXTM3U')),
    http.delete('/api/playback/sessions/s', () => new HttpResponse(null, { status: 204 })),
    http.post('/api/playback/sessions/s/heartbeat', () => HttpResponse.json({})),
  );
  HTMLMediaElement.prototype.play = async () => undefined;
  browserHas({ pictureInPictureEnabled: true, pictureInPictureElement: null });
  HTMLVideoElement.prototype.requestPictureInPicture = request as never;
  document.exitPictureInPicture = exit;
});
afterEach(() => {
  session.end();
  for (const name of ['pictureInPictureEnabled', 'pictureInPictureElement', 'exitPictureInPicture']) {
    Reflect.deleteProperty(document, name);
  }
  Reflect.deleteProperty(HTMLVideoElement.prototype, 'requestPictureInPicture');
});

/** @param readyState of the video: 1 once it knows what it shows */
async function watch(readyState = 1) {
  show(<WatchPage />, { path: '/watch/:id', at: '/watch/7' });
  const video = await screen.findByTestId('video');
  Object.defineProperty(video, 'readyState', { value: readyState });
  return { user: userEvent.setup(), video };
}

const button = () => screen.getByRole('button', { name: NAME });

it('takes the picture out of the page and back by its button, which says which of the two it is', async () => {
  const { user, video } = await watch();
  expect(button()).toHaveAttribute('aria-pressed', 'false');
  await user.click(button());
  expect(request.mock.contexts).toEqual([video]);
  expect(button()).toHaveAttribute('aria-pressed', 'true');
  await user.click(button());
  expect(exit).toHaveBeenCalledOnce();
  expect(button()).toHaveAttribute('aria-pressed', 'false');
});

it('knows when the browser’s own window was closed', async () => {
  const { user } = await watch();
  await user.keyboard('p');
  expect(await screen.findByRole('button', { name: NAME, pressed: true })).toBeVisible();
  await exit();
  expect(await screen.findByRole('button', { name: NAME, pressed: false })).toBeVisible();
});

it('takes nothing out before there is a picture', async () => {
  const { user } = await watch(0);
  await user.keyboard('p');
  expect(request).not.toHaveBeenCalled();
});

it('offers nothing where the browser cannot', async () => {
  browserHas({ pictureInPictureEnabled: false });
  const { user } = await watch();
  expect(screen.queryByRole('button', { name: NAME })).not.toBeInTheDocument();
  await user.keyboard('p');
  expect(request).not.toHaveBeenCalled();
});
