import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHeartbeats } from './heartbeats';
import type { Beat } from './playbackApi';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function playing(send: (beat: Beat) => Promise<unknown>) {
  const beat: Beat = { positionMs: 0, state: 'playing' };
  const onEnded = vi.fn();
  const onLost = vi.fn();
  const beats = createHeartbeats({
    every: 10,
    state: () => beat.state,
    moment: () => ({ ...beat }),
    send,
    onEnded,
    onLost,
  });
  beats.start();
  return { beat, beats, onEnded, onLost };
}

it('tells the position at its interval', async () => {
  const send = vi.fn(async (_: Beat) => undefined);
  const { beat, beats } = playing(send);
  beat.positionMs = 9_900;
  await vi.advanceTimersByTimeAsync(10_000);
  beat.positionMs = 19_900;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(send.mock.calls.map(([told]) => told.positionMs)).toEqual([9_900, 19_900]);
  beats.stop();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(send).toHaveBeenCalledTimes(2);
});

it('sends one at a time, and the newest position after a slow one', async () => {
  let finish = () => {};
  const send = vi.fn(
    (_: Beat) =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const { beat, beats } = playing(send);
  void beats.beat();
  beat.positionMs = 5_000;
  void beats.beat();
  beat.positionMs = 7_000;
  void beats.beat();
  expect(send).toHaveBeenCalledTimes(1);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(send.mock.calls.map(([told]) => told.positionMs)).toEqual([0, 7_000]);
});

it('stops and tells when the server ended the stream', async () => {
  const send = vi.fn(() => Promise.reject({ status: 410, code: 'session-ended' }));
  const { onEnded } = playing(send);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(onEnded).toHaveBeenCalledTimes(1);
  expect(send).toHaveBeenCalledTimes(1);
});

it('goes on when the network fails for a while', async () => {
  const send = vi.fn(() => Promise.reject({ status: 0, code: 'unreachable' }));
  const { onEnded, onLost } = playing(send);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(send).toHaveBeenCalledTimes(3);
  expect(onLost).toHaveBeenCalledTimes(3);
  expect(onEnded).not.toHaveBeenCalled();
});

it('gives the stream back after a long pause, and asks again when it plays on', async () => {
  const send = vi.fn(async () => undefined);
  const { beat } = playing(send);
  beat.state = 'paused';
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  const duringPause = send.mock.calls.length;
  expect(duringPause).toBeLessThanOrEqual(61);
  beat.state = 'playing';
  await vi.advanceTimersByTimeAsync(10_000);
  expect(send).toHaveBeenCalledTimes(duringPause + 1);
});

it('says nothing again of what was refused for what it says', async () => {
  const send = vi.fn(() => Promise.reject({ status: 422, code: 'invalid' }));
  const { onLost } = playing(send);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(onLost).not.toHaveBeenCalled();
});
