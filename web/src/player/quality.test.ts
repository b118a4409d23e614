import { expect, it } from 'vitest';
import { createQualityLog } from './quality';

function log() {
  let time = 1_000;
  const made = createQualityLog(400, () => time);
  return { made, later: (ms: number) => (time += ms) };
}

it('counts the start from the press to the first frame, once', () => {
  const { made, later } = log();
  made.firstFrame();
  later(5_000);
  made.firstFrame();
  expect(made.take(null)).toEqual({ startupMs: 600 });
  expect(made.take(null)).toEqual({});
});

it('counts from the second press where the browser wanted one', () => {
  const { made, later } = log();
  later(60_000);
  made.askedAgain();
  later(80);
  made.firstFrame();
  made.askedAgain();
  expect(made.take(null).startupMs).toBe(80);
});

it('takes waiting for a stall only once there was a picture', () => {
  const { made, later } = log();
  made.stalled();
  later(700);
  made.goesOn();
  expect(made.take(null)).toEqual({});
  made.firstFrame();
  made.stalled();
  later(300);
  made.stalled();
  made.goesOn();
  expect(made.take(2_400_000.4)).toEqual({ startupMs: 1_300, rebuffers: 1, rebufferMs: 300, bitsPerSecond: 2_400_000 });
});

it('takes no seek for a stall, but what stalls after it', () => {
  const { made, later } = log();
  made.firstFrame();
  made.take(null);
  made.seeks();
  made.stalled();
  later(900);
  made.goesOn();
  made.arrived();
  expect(made.take(null)).toEqual({});
  made.stalled();
  later(200);
  made.goesOn();
  expect(made.take(null)).toEqual({ rebuffers: 1, rebufferMs: 200 });
});

it('ends a stall where one seeks away from it', () => {
  const { made, later } = log();
  made.firstFrame();
  made.take(null);
  made.stalled();
  later(400);
  made.seeks();
  later(9_000);
  made.goesOn();
  expect(made.take(null)).toEqual({ rebuffers: 1, rebufferMs: 400 });
});

it('tells of a stall while it lasts, as one', () => {
  const { made, later } = log();
  made.firstFrame();
  made.take(null);
  made.stalled();
  later(10_000);
  expect(made.take(null)).toEqual({ rebuffers: 1, rebufferMs: 10_000 });
  later(2_000);
  made.goesOn();
  expect(made.take(null)).toEqual({ rebufferMs: 2_000 });
});

it('tells again what did not arrive, with what happened since', () => {
  const { made } = log();
  made.firstFrame();
  made.switched();
  made.failed('shaka-1002');
  const lost = made.take(1_000_000);
  made.switched();
  made.putBack(lost);
  expect(made.take(2_000_000)).toEqual({
    startupMs: 600,
    switches: 2,
    errors: 1,
    errorCode: 'shaka-1002',
    bitsPerSecond: 2_000_000,
  });
});

it('never tells more than is taken', () => {
  const { made, later } = log();
  later(86_400_000);
  made.firstFrame();
  made.stalled();
  later(86_400_000);
  made.goesOn();
  expect(made.take(null)).toEqual({ startupMs: 600_000, rebuffers: 1, rebufferMs: 3_600_000 });
});
