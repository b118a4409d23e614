import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Grant } from './playbackApi';
import { useMediaSession } from './useMediaSession';
import type { PlayerActions } from './useShortcuts';
import type { VideoState } from './useVideo';

const artwork = { poster: '/images/p.jpg', backdrop: '/images/b.jpg' };
const film = { title: { id: '7', title: 'Faust', artwork } } as unknown as Grant;
const next = { titleId: '7', episodeId: 'e2', season: 1, number: 2, title: 'The Dead Man’s Escape' };
const series = {
  title: { id: '7', title: 'Les Vampires', artwork },
  episode: { titleId: '7', episodeId: 'e1', season: 1, number: 1, title: 'The Severed Head' },
  next,
} as unknown as Grant;

/** The device's side: what it is shown, and the keys that it has. */
let device: ReturnType<typeof newDevice>;

function newDevice() {
  const keys = new Map<string, MediaSessionActionHandler>();
  return {
    keys,
    metadata: null as MediaMetadataInit | null,
    playbackState: 'none',
    setPositionState: vi.fn(),
    setActionHandler(action: string, handler: MediaSessionActionHandler | null) {
      if (handler) keys.set(action, handler);
      else keys.delete(action);
    },
    press(action: MediaSessionAction, details: object = {}) {
      const handler = keys.get(action);
      if (!handler) throw new Error(`There is no key for ${action}`);
      handler({ action, ...details });
    },
  };
}

beforeEach(() => {
  device = newDevice();
  Object.defineProperty(navigator, 'mediaSession', { value: device, configurable: true });
  vi.stubGlobal(
    'MediaMetadata',
    class {
      constructor(told: MediaMetadataInit) {
        Object.assign(this, told);
      }
    },
  );
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'mediaSession');
  vi.unstubAllGlobals();
});

function playing(grant: Grant, state: Partial<VideoState> = {}) {
  const video = { currentTime: 30, play: vi.fn(async () => undefined), pause: vi.fn() };
  const actions = { skip: vi.fn(), seekTo: vi.fn(), next: vi.fn() };
  const hook = renderHook(
    (now: { grant: Grant; state: Partial<VideoState>; rate: number; actions: typeof actions }) =>
      useMediaSession({
        grant: now.grant,
        rate: now.rate,
        state: { paused: false, time: 30, duration: 100, ...now.state } as VideoState,
        actions: now.actions as unknown as PlayerActions,
        video: { current: video as unknown as HTMLVideoElement },
      }),
    { initialProps: { grant, state, rate: 1, actions } },
  );
  const become = (grant: Grant, state: Partial<VideoState> = {}, rate = 1, then = actions) =>
    hook.rerender({ grant, state, rate, actions: then });
  return { video, actions, become, unmount: hook.unmount };
}

it('tells the device which film plays, with pictures at whole addresses', () => {
  playing(film);
  expect(device.metadata).toEqual({
    title: 'Faust',
    artist: '',
    artwork: [{ src: `${window.location.origin}/images/b.jpg` }, { src: `${window.location.origin}/images/p.jpg` }],
  });
});

it('tells the device which episode plays, and of what', () => {
  const { become } = playing(film);
  become(series);
  expect(device.metadata).toMatchObject({ title: 'The Severed Head', artist: 'Les Vampires' });
});

it('plays, pauses and goes where the device’s keys say', () => {
  const { video, actions } = playing(film);
  device.press('pause');
  expect(video.pause).toHaveBeenCalledOnce();
  device.press('play');
  expect(video.play).toHaveBeenCalledOnce();
  device.press('seekto', { seekTime: 61.5 });
  expect(video.currentTime).toBe(61.5);
  device.press('seekto', { seekTime: 0 });
  expect(video.currentTime).toBe(0);
  device.press('seekforward');
  device.press('seekbackward');
  device.press('seekforward', { seekOffset: 30 });
  device.press('seekbackward', { seekOffset: 5 });
  expect(actions.skip.mock.calls).toEqual([[10], [-10], [30], [-5]]);
  device.press('previoustrack');
  expect(actions.seekTo).toHaveBeenCalledExactlyOnceWith(0);
});

it('has a key for the next episode only where there is one', () => {
  const { actions, become } = playing(series);
  device.press('nexttrack');
  expect(actions.next).toHaveBeenCalledOnce();
  become({ ...series, next: undefined } as unknown as Grant);
  expect([...device.keys.keys()]).not.toContain('nexttrack');
  expect([...device.keys.keys()]).toContain('pause');
});

it('does what is to be done now, not what was when the keys were given', () => {
  const { actions, become } = playing(film);
  const later = { ...actions, skip: vi.fn() };
  become(film, {}, 1, later);
  device.press('seekforward');
  expect(later.skip).toHaveBeenCalledExactlyOnceWith(10);
  expect(actions.skip).not.toHaveBeenCalled();
});

it('says where it is and how fast it goes, never past the end, and nothing while the length is unknown', () => {
  const { become } = playing(film, { duration: 0, time: 0 });
  expect(device.setPositionState).not.toHaveBeenCalled();
  become(film, { time: 42 });
  expect(device.setPositionState).toHaveBeenLastCalledWith({ duration: 100, position: 42, playbackRate: 1 });
  become(film, { time: 100.2 }, 1.5);
  expect(device.setPositionState).toHaveBeenLastCalledWith({ duration: 100, position: 100, playbackRate: 1.5 });
});

it('says whether it plays, and leaves the device nothing after it', () => {
  const { become, unmount } = playing(series);
  expect(device.playbackState).toBe('playing');
  become(series, { paused: true });
  expect(device.playbackState).toBe('paused');
  unmount();
  expect(device).toMatchObject({ metadata: null, playbackState: 'none' });
  expect([...device.keys.keys()]).toEqual([]);
});

it('asks nothing of a browser that has no such keys', () => {
  Reflect.deleteProperty(navigator, 'mediaSession');
  expect(() => playing(film).unmount()).not.toThrow();
});
