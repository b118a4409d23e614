import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bola, parameters } from './abr/bola.mjs';
import { fetching } from './abr/fetching.mjs';
import { Line } from './abr/line.mjs';
import { lowest } from './abr/lowest.mjs';
import { play } from './abr/playback.mjs';
import { shaka } from './abr/shaka.mjs';
import { mean, steady, trace, traces } from './abr/traces.mjs';

const recorded = JSON.parse(readFileSync(new URL('abr/film.json', import.meta.url), 'utf8'));

/** Ten segments of six seconds of sound at 64 kbit/s and of picture at as many as are named. */
function film(...kilobits) {
  const seconds = Array(10).fill(6);
  const stream = (kbit) => ({ playlist: 0, init: 0, seconds, segments: Array(10).fill(kbit * 750) });
  const videos = kilobits.map((kbit, i) => ({ ...stream(kbit), bandwidth: (kbit + 64) * 1000, width: 480 + i, height: 270 + i, audio: 'audio' }));
  return { master: 0, sounds: { audio: stream(64) }, videos };
}

/** What it takes until all that is asked for is there. */
function until(line, done) {
  while (!done()) assert.ok(line.step(1000), 'it never comes');
  return line.now;
}

const near = (was, wanted, within = 0.01) => assert.ok(Math.abs(was - wanted) <= within, `${was} is not ${wanted}`);
const away = (bits, at, seconds) => ({ latency: 0.05, pieces: [{ seconds: at, bits }, { seconds, bits: 0 }, { seconds: 900, bits }] });

test('A request takes a round trip and its bytes, and shares the line evenly with others', () => {
  const line = new Line(steady(8e6, 0.1));
  const ends = [];
  line.fetch(1_000_000, { done: () => ends.push(line.now) });
  line.fetch(500_000, { done: () => ends.push(line.now) });
  until(line, () => ends.length === 2);
  near(ends[0], 1.1);
  near(ends[1], 1.6);
});

test('A line goes as its trace says, and starts again at its end', () => {
  const line = new Line({ latency: 0, pieces: [{ seconds: 1, bits: 8e6 }, { seconds: 1, bits: 0 }] });
  let end;
  line.fetch(1_500_000, { done: () => (end = line.now) });
  near(until(line, () => end), 2.5);
});

test('What came is told of as Shaka tells it: not sooner than after a tenth of a second, never less than 16 kB, and all of it', () => {
  for (const rate of [1e6, 8e6]) {
    const line = new Line(steady(rate, 0.05));
    const told = [];
    let end;
    line.fetch(300_000, { progress: (ms, bytes) => told.push({ ms, bytes }), done: () => (end = line.now) });
    until(line, () => end);
    near(told.reduce((all, { bytes }) => all + bytes, 0), 300_000, 1);
    near(told.reduce((all, { ms }) => all + ms, 0), end * 1000, 1);
    for (const { ms, bytes } of told.slice(0, -1)) assert.ok(ms > 100 && bytes >= 16_000 - 1, `${bytes} bytes in ${ms} ms`);
  }
});

test('A request that nothing comes of is made anew, and what came before is lost', () => {
  const line = new Line({ latency: 0, pieces: [{ seconds: 1, bits: 800_000 }, { seconds: 10, bits: 0 }, { seconds: 90, bits: 800_000 }] });
  const retries = { maxAttempts: 4, baseDelay: 500, backoffFactor: 2, timeout: 20_000, stallTimeout: 5_000, connectionTimeout: 10_000 };
  let end;
  fetching(line, 200_000, retries, { done: () => (end = line.now) });
  // Half came in the first second; the second try begins within the outage, and has all to fetch from 11 s on.
  near(until(line, () => end), 13);
});

test('Lines are the same at every run, of five kinds, and at least forty', () => {
  assert.deepEqual(traces(), traces());
  assert.ok(traces().length >= 40);
  assert.deepEqual(new Set(traces().map(({ kind }) => kind)), new Set(['3G', '4G', 'DSL', 'fibre', 'outages']));
  for (let seed = 0; seed < 20; seed++) {
    assert.ok(mean(trace('3G', seed)) < 3e6 && mean(trace('fibre', seed)) > 25e6);
    assert.ok(trace('outages', seed).pieces.some(({ bits }) => bits === 0));
  }
});

test('A start is a grant, three round trips more, the bytes of the first segments, the sound first, and a picture', () => {
  const bytes = 750 * (400 + 64) + 6 * 600;
  const { start } = play({ film: film(400), trace: steady(5e6, 0.05), rule: shaka(), repeats: 1 });
  near(start, 0.04 + 4 * 0.05 + (bytes * 8) / 5e6 + 0.08, 0.01);
});

test('A line that carries half of what is played stalls for as long as it plays', () => {
  const { stalled, played } = play({ film: film(436), trace: steady(250_000, 0.001), rule: lowest(shaka), repeats: 2 });
  near(played, 120, 0.1);
  near(stalled, 120, 16);
});

test('An outage is not noticed that is shorter than what is loaded, and one that is longer is, by the difference', () => {
  const over = (seconds) => play({ film: film(400), trace: away(5e6, 60, seconds), rule: lowest(shaka), repeats: 3 });
  assert.equal(over(30).stalls, 0);
  const { stalls, stalled } = over(60);
  assert.equal(stalls, 1);
  // 34 to 46 s are loaded; and the request is made anew some seconds after the line is back.
  assert.ok(stalled > 12 && stalled < 36, `${stalled} s`);
});

test("The player's rules are the app's: what is loaded ahead is little at first and more later", () => {
  const line = new Line(steady(5e6, 0.05));
  const rule = shaka()({ line, engine: {}, film: recorded });
  const first = rule.streaming();
  assert.equal(first.bufferingGoal, 5);
  assert.equal(first.disableVideoPrefetch, true);
  rule.begins();
  while (line.step(6));
  assert.equal(rule.streaming().bufferingGoal, 40);
});

test('What is known of a line decides on the first picture', () => {
  const lines = (known, bits) => play({ film: recorded, trace: steady(bits, 0.05), rule: shaka(known), repeats: 1 }).first.height;
  assert.equal(lines({}, 5e6), 270);
  assert.equal(lines({ measured: 800_000 }, 5e6), 234);
  assert.equal(lines({ measured: 40e6 }, 40e6), 720);
  assert.equal(lines({ measured: 40e6, line: { downlink: 1, effectiveType: '4g' } }, 40e6), 234);
});

test('Shaka goes up once it has seen what the line carries, and does not throw the first segment away for it', () => {
  const { first, bits, wasted } = play({ film: recorded, trace: steady(30e6, 0.03), rule: shaka(), repeats: 1 });
  assert.equal(first.height, 270);
  assert.ok(bits > 3e6, `${bits} bit/s`);
  assert.ok(wasted < 0.02, `${wasted} in vain`);
});

test('A segment that is worth less than what is left of it is given up when the line breaks down', () => {
  const trace = { latency: 0.05, pieces: [{ seconds: 60, bits: 20e6 }, { seconds: 900, bits: 300_000 }] };
  const { stalled, wasted } = play({ film: film(110, 6000), trace, rule: shaka({ measured: 40e6 }), repeats: 4 });
  assert.ok(wasted > 0, 'something was given up');
  assert.ok(stalled < 1, `${stalled} s of stalls`);
});

test('BOLA takes the smallest below its lower mark, the largest towards its upper one, and never less of a fuller buffer', () => {
  const videos = [200, 800, 3200].map((bandwidth) => ({ bandwidth }));
  const worth = videos.map(({ bandwidth }) => Math.log(bandwidth / 200));
  const { V, gp } = parameters(videos, worth, 2, 6);
  const best = (full) => {
    const scores = videos.map(({ bandwidth }, i) => (V * (worth[i] + gp) - full) / bandwidth);
    return scores.indexOf(Math.max(...scores));
  };
  const chosen = Array.from({ length: 60 }, (_, i) => best(i / 10));
  assert.deepEqual(chosen.slice(0, 20), Array(20).fill(0));
  assert.equal(best(2.1), 1);
  assert.equal(best(5.9), 2);
  assert.deepEqual(chosen, [...chosen].sort());
});

test('Over a good line both rules come to the best picture', () => {
  const best = Math.max(...recorded.videos.map(({ segments }) => segments.reduce((all, one) => all + one, 0))) / 240;
  for (const rule of [shaka(), bola()]) {
    const { bits, stalls } = play({ film: recorded, trace: steady(60e6, 0.02), rule });
    assert.ok(bits > 0.9 * best * 8, `${bits} bit/s`);
    assert.equal(stalls, 0);
  }
});
