import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberedBandwidth } from './preferences';
import { openScreening } from './screening';

// Shaka needs Media Source Extensions: how it plays is tested in a real browser.
const made = vi.hoisted(() => [] as unknown[]);
vi.mock('shaka-player/dist/shaka-player.hls-es2021.js', () => ({
  default: {
    polyfill: { installAll: () => undefined },
    // biome-ignore lint/complexity/useArrowFunction: it is constructed
    Player: function () {
      return made.at(-1);
    },
  },
}));

const HEIGHTS = [360, 720, 1080];
const FILM = { manifestUrl: '/media/m.m3u8', tracks: { audio: [] } };
const WISHES = { subtitles: 'off', audio: 'original', captions: false, descriptions: false };
const NO_LINE = { severity: 2, category: 1, code: 1002, data: [] };

function fakePlayer() {
  const heard = new EventTarget();
  const player = {
    addEventListener: heard.addEventListener.bind(heard),
    dispatchEvent: heard.dispatchEvent.bind(heard),
    setVideoContainer: vi.fn(),
    configure: vi.fn(),
    attach: vi.fn(async () => undefined),
    load: vi.fn(async () => undefined),
    destroy: vi.fn(async () => undefined),
    retryStreaming: vi.fn(),
    getNetworkingEngine: () => null,
    getVideoTracks: () => HEIGHTS.map((height) => ({ height, active: height === 360 })),
    getAudioTracks: () => [],
    getTextTracks: () => [],
    selectVideoTrack: vi.fn(),
    getStats: () => ({ estimatedBandwidth: 5_000_000 }),
    getConfiguration: () => ({ abr: { defaultBandwidthEstimate: 600_000 } }),
  };
  made.push(player);
  return player;
}

const nothing = () => undefined;
function open(more: { player?: shaka.Player } = {}) {
  return openScreening({
    video: Object.assign(document.createElement('video'), { play: async () => undefined }),
    container: document.createElement('div'),
    onChoices: nothing,
    onChosen: nothing,
    onBuffering: nothing,
    onSwitch: nothing,
    onLost: nothing,
    onError: nothing,
    onBroken: nothing,
    renew: async () => 'renewed' as const,
    ...more,
  });
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('shows the chosen quality once it is loaded anew', async () => {
  const player = fakePlayer();
  const screening = await open();
  await screening.load(FILM, WISHES);
  screening.chooseHeight(720);
  player.selectVideoTrack.mockClear();

  player.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { detail: NO_LINE }));
  await vi.advanceTimersByTimeAsync(10_000);

  expect(player.load).toHaveBeenCalledTimes(2);
  expect(player.selectVideoTrack.mock.lastCall?.[0]).toMatchObject({ height: 720 });
  await screening.close();
});

it('chooses by itself once it is loaded anew where nobody chose', async () => {
  const player = fakePlayer();
  const screening = await open();
  await screening.load(FILM, WISHES);
  player.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { detail: NO_LINE }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(player.load).toHaveBeenCalledTimes(2);
  expect(player.selectVideoTrack).not.toHaveBeenCalled();
  await screening.close();
});

it('remembers the line that it streamed over', async () => {
  fakePlayer();
  const screening = await open();
  await screening.load(FILM, WISHES);
  window.dispatchEvent(new Event('pagehide'));
  expect(rememberedBandwidth.readNumber()).toBe(5_000_000);
  await screening.close();
});

it('remembers no line where the film is on this device', async () => {
  const player = fakePlayer() as unknown as shaka.Player;
  const screening = await open({ player });
  await screening.load(FILM, WISHES);
  window.dispatchEvent(new Event('pagehide'));
  await screening.close();
  expect(rememberedBandwidth.readNumber()).toBeNull();
});
