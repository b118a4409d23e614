import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { expect, it, vi } from 'vitest';
import { api } from '../api/api';
import { store } from '../app/store';
import { answers, server } from '../test/server';
import type { Grant } from './playbackApi';
import type { PlayerSettings } from './playerApi';
import { useSkipping } from './useSkipping';
import type { VideoState } from './useVideo';

const grant = { markers: [{ kind: 'intro', startMs: 1_000, endMs: 9_000 }], title: { id: '7' } } as unknown as Grant;
const ASKS = { intros: 'ask', recaps: 'ask', credits: 'ask', nextAfter: 10 } as unknown as PlayerSettings;
const SKIPS = { ...ASKS, intros: 'skip' } as PlayerSettings;

interface Watched {
  grant?: Grant;
  seconds?: number;
  progress?: object;
  onNext?: () => void;
}

function watching({ grant: film = grant, seconds = 2, progress = {}, onNext }: Watched = {}) {
  store.dispatch(api.util.resetApiState());
  const known = { titleId: '7', positionMs: 0, durationMs: 0, finished: false };
  server.use(answers('/api/playback/progress/7', { ...known, ...progress }));
  const video = { current: { currentTime: seconds, duration: 24 } as HTMLVideoElement };
  const state = { time: seconds, ended: false } as VideoState;
  const wrapper = ({ children }: { children: ReactNode }) => <Provider store={store}>{children}</Provider>;
  const { result, rerender } = renderHook(
    (known: { settings: PlayerSettings; settled: boolean }) =>
      useSkipping({ grant: film, trailer: false, state, video, onNext, ...known }),
    { wrapper, initialProps: { settings: ASKS, settled: false } },
  );
  return { result, rerender, video };
}

const progressIsKnown = () =>
  expect.poll(() => store.getState().api.queries).toHaveProperty(['progress("7")', 'status'], 'fulfilled');
const episode = { ...grant, episode: { episodeId: 'e2' } } as Grant;
const AFTER_FIRST = { ...ASKS, intros: 'skip-after-first' } as PlayerSettings;

it('decides about an intro once it knows what the profile wishes, however early the film began', async () => {
  const { result, rerender, video } = watching();
  await progressIsKnown();
  expect(video.current.currentTime).toBe(2);
  rerender({ settings: SKIPS, settled: true });
  await expect.poll(() => result.current.skipped?.kind).toBe('intro');
  expect(video.current.currentTime).toBe(9);
});

it.each([
  ['nothing of the series was watched', {}],
  ['this episode alone was begun', { episodes: [{ episodeId: 'e2', positionMs: 60_000, finished: false }] }],
  ['another was looked into for some seconds', { episodes: [{ episodeId: 'e1', positionMs: 9_000, finished: false }] }],
])('asks the first time: %s', async (_, progress) => {
  const { result, rerender, video } = watching({ grant: episode, progress });
  rerender({ settings: AFTER_FIRST, settled: true });
  await progressIsKnown();
  expect(video.current.currentTime).toBe(2);
  expect(result.current.part?.kind).toBe('intro');
});

it.each([
  ['another episode was watched for a while', { episodes: [{ episodeId: 'e1', positionMs: 10_000, finished: false }] }],
  ['this one was watched to its end', { episodes: [{ episodeId: 'e2', positionMs: 0, finished: true }] }],
])('skips but the first time: %s', async (_, progress) => {
  const onNext = vi.fn();
  const { result, rerender, video } = watching({ grant: episode, progress, onNext });
  rerender({ settings: AFTER_FIRST, settled: true });
  await expect.poll(() => result.current.skipped?.kind).toBe('intro');
  expect(video.current.currentTime).toBe(9);
  expect(onNext).not.toHaveBeenCalled();
});

it('skips what came before, by its own wish', async () => {
  const recap = { ...grant, markers: [{ kind: 'recap', startMs: 1_000, endMs: 5_000 }] } as unknown as Grant;
  const { result, rerender, video } = watching({ grant: recap });
  rerender({ settings: { ...ASKS, recaps: 'skip' } as PlayerSettings, settled: true });
  await expect.poll(() => result.current.skipped?.kind).toBe('recap');
  expect(video.current.currentTime).toBe(5);
});

it.each([
  ['to the next episode', vi.fn(), 20],
  ['to the end of what has no next', undefined, 24],
])('skips credits %s', async (_, onNext, at) => {
  const credits = { ...grant, markers: [{ kind: 'credits', startMs: 19_000, endMs: 30_000 }] } as unknown as Grant;
  const { rerender, video } = watching({ grant: credits, seconds: 20, ...(onNext && { onNext }) });
  rerender({ settings: { ...ASKS, credits: 'skip' } as PlayerSettings, settled: true });
  await expect.poll(() => onNext?.mock.calls.length ?? video.current.currentTime).toBe(onNext ? 1 : at);
  expect(video.current.currentTime).toBe(at);
});
