import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRecovery } from './recovery';
import type { Renewed } from './renewal';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LINE_AWAY = { code: 1002, category: 1 };
const REFUSED = { code: 1001, category: 1, data: ['/media/s.m4s', 403] };
const UNDECODABLE = { code: 3016, category: 3 };

function recovery({ renewed = 'renewed' as Renewed, canReload = true, isIdle = true } = {}) {
  const parts = {
    retry: vi.fn(),
    reload: vi.fn((_: boolean) => canReload),
    idle: () => isIdle,
    renew: vi.fn(async () => renewed),
    onLost: vi.fn(),
    onBroken: vi.fn(),
    onError: vi.fn(),
  };
  return { ...parts, made: createRecovery(parts) };
}

it('waits for a line that is away, longer each time, and says so until something comes through', async () => {
  const { made, retry, onLost, onBroken, onError } = recovery();
  made.failed(LINE_AWAY);
  expect(onLost).toHaveBeenLastCalledWith(true);
  expect(onError).toHaveBeenCalledWith('shaka-1002');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(retry).toHaveBeenCalledTimes(1);
  made.asked();
  made.failed(LINE_AWAY);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(retry).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(retry).toHaveBeenCalledTimes(2);
  made.asked();
  made.arrived();
  expect(onLost).toHaveBeenLastCalledWith(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(retry).toHaveBeenCalledTimes(2);
  expect(onBroken).not.toHaveBeenCalled();
});

it('does not wait when the line is said to be back', async () => {
  const { made, retry } = recovery();
  made.now();
  expect(retry).not.toHaveBeenCalled();
  made.failed(LINE_AWAY);
  made.now();
  expect(retry).toHaveBeenCalledTimes(1);
});

it('goes on waiting for one stream while another asks', async () => {
  const { made, retry } = recovery();
  made.failed(LINE_AWAY);
  made.asked();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(retry).toHaveBeenCalledTimes(1);
});

it('loads anew where trying again asked for nothing', async () => {
  const { made, reload } = recovery();
  made.failed(LINE_AWAY);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reload).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(reload).toHaveBeenCalledWith(false);
});

it('loads anew where it starves and nothing is fetched, and never where something is', async () => {
  const stuck = recovery();
  stuck.made.starves(true);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(stuck.reload).toHaveBeenCalledExactlyOnceWith(false);
  stuck.made.starves(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stuck.reload).toHaveBeenCalledTimes(1);
  const slow = recovery({ isIdle: false });
  slow.made.starves(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(slow.reload).not.toHaveBeenCalled();
});

it('asks for cookies where it is refused, and goes on', async () => {
  const { made, retry, onLost } = recovery();
  made.failed(REFUSED);
  await vi.advanceTimersByTimeAsync(0);
  expect(retry).toHaveBeenCalledTimes(1);
  expect(onLost).not.toHaveBeenCalled();
});

it('gives up where fresh cookies are refused as well', async () => {
  const { made, onBroken } = recovery();
  for (let n = 0; n < 4; n++) {
    made.failed(REFUSED);
    await vi.advanceTimersByTimeAsync(0);
    made.asked();
  }
  expect(onBroken).toHaveBeenCalledWith('unknown');
});

it('leaves an ended session to its own words', async () => {
  const { made, retry, onLost, onBroken } = recovery({ renewed: 'ended' });
  made.failed(REFUSED);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([retry, onLost, onBroken].every((one) => one.mock.calls.length === 0)).toBe(true);
});

it('shows otherwise what could not be decoded, and says so where nothing else is left', () => {
  const { made, reload, onBroken } = recovery();
  made.failed(UNDECODABLE);
  expect(reload).toHaveBeenCalledWith(true);
  expect(onBroken).not.toHaveBeenCalled();
  const last = recovery({ canReload: false });
  last.made.failed(UNDECODABLE);
  expect(last.onBroken).toHaveBeenCalledWith('codec');
});

it('says at once what no waiting mends', () => {
  const { made, onBroken } = recovery();
  made.failed({ code: 1001, category: 1, data: ['/media/s.m4s', 404] });
  made.failed({ code: 7000, category: 7 });
  expect(onBroken.mock.calls).toEqual([['gone'], ['unknown']]);
});
