import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { expect, it } from 'vitest';
import { store } from '../app/store';
import { answers, server } from '../test/server';
import type { Grant } from './playbackApi';
import type { PlayerSettings } from './playerApi';
import { useSkipping } from './useSkipping';
import type { VideoState } from './useVideo';

const grant = { markers: [{ kind: 'intro', startMs: 1_000, endMs: 9_000 }], title: { id: '7' } } as unknown as Grant;
const ASKS = { intros: 'ask', recaps: 'ask', credits: 'ask', nextAfter: 10 } as unknown as PlayerSettings;
const SKIPS = { ...ASKS, intros: 'skip' } as PlayerSettings;

function watching() {
  server.use(answers('/api/playback/progress/7', { titleId: '7', positionMs: 0, durationMs: 0, finished: false }));
  const video = { current: { currentTime: 2, duration: 24 } as HTMLVideoElement };
  const state = { time: 2, ended: false } as VideoState;
  const wrapper = ({ children }: { children: ReactNode }) => <Provider store={store}>{children}</Provider>;
  const { result, rerender } = renderHook(
    (known: { settings: PlayerSettings; settled: boolean }) =>
      useSkipping({ grant, trailer: false, state, video, onNext: undefined, ...known }),
    { wrapper, initialProps: { settings: ASKS, settled: false } },
  );
  return { result, rerender, video };
}

it('decides about an intro once it knows what the profile wishes, however early the film began', async () => {
  const { result, rerender, video } = watching();
  await expect.poll(() => store.getState().api.queries).toHaveProperty(['progress("7")', 'status'], 'fulfilled');
  expect(video.current.currentTime).toBe(2);
  rerender({ settings: SKIPS, settled: true });
  await expect.poll(() => result.current.skipped?.kind).toBe('intro');
  expect(video.current.currentTime).toBe(9);
});
