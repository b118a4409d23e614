import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepEstimate } from './estimate';
import { rememberedBandwidth } from './preferences';

let measured: number;
let kept: ReturnType<typeof keepEstimate>;

beforeEach(() => {
  localStorage.clear();
  measured = 600_000;
  kept = keepEstimate({
    getStats: () => ({ estimatedBandwidth: measured }),
    getConfiguration: () => ({ abr: { defaultBandwidthEstimate: 600_000 } }),
  } as unknown as Parameters<typeof keepEstimate>[0]);
});
afterEach(() => {
  kept.stop();
  vi.restoreAllMocks();
});

function turn(visible: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!visible);
  document.dispatchEvent(new Event('visibilitychange'));
}

it('remembers the line when the page is out of sight, and not when it comes back', () => {
  measured = 4_000_000.4;
  turn(true);
  expect(rememberedBandwidth.readNumber()).toBeNull();
  turn(false);
  expect(rememberedBandwidth.readNumber()).toBe(4_000_000);
});

it('remembers the line when the page is left', () => {
  measured = 5_000_000;
  window.dispatchEvent(new Event('pagehide'));
  expect(rememberedBandwidth.readNumber()).toBe(5_000_000);
});

it('remembers the line when the player is closed, and hears of nothing after', () => {
  measured = 5_000_000;
  kept.stop();
  measured = 6_000_000;
  turn(false);
  window.dispatchEvent(new Event('pagehide'));
  expect(rememberedBandwidth.readNumber()).toBe(5_000_000);
});

it('takes what a film began with for no measurement', () => {
  kept.stop();
  expect(rememberedBandwidth.readNumber()).toBeNull();
});
