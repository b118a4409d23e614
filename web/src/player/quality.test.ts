import { expect, it } from 'vitest';
import { createQualityLog } from './quality';

it('says how long it took to start, and how often and long it stalled, once', () => {
  let now = 1000;
  const log = createQualityLog(200, () => now);
  log.stalled();
  log.firstFrame();
  now = 5000;
  log.stalled();
  now = 5250;
  log.goesOn();
  expect(log.take(1_000_000.4)).toEqual({ startupMs: 800, rebuffers: 1, rebufferMs: 250, bitsPerSecond: 1_000_000 });
  expect(log.take(null)).toEqual({});
});

it('says what failed last', () => {
  const log = createQualityLog(0, () => 0);
  log.failed('shaka-1001');
  log.failed('shaka-3016');
  expect(log.take(null)).toEqual({ errors: 2, errorCode: 'shaka-3016' });
});
