// Plays a recorded film over fifty made-up lines, by the player's own rules (Shaka's very code, as the app configures it) and by a
// reference that looks at the buffer alone (BOLA), and says how often a viewer waited and what was seen. No suite is needed: the film's
// sizes are in bench/abr/film.json, and the clock is a number.
//   --gate       fail beyond what is aimed at
//   --short      two lines of each kind, to see that it runs
//   --each       a row for every line
//   --try JSON   with other numbers of Shaka's configuration than the app's, such as '{"abr": {"switchInterval": 8}}'
import { readFileSync } from 'node:fs';
import { bola } from './abr/bola.mjs';
import { lowest } from './abr/lowest.mjs';
import { play } from './abr/playback.mjs';
import { shaka } from './abr/shaka.mjs';
import { mean, steady, traces } from './abr/traces.mjs';
import { table } from './table.mjs';

/** Of the lines that are made up, at least this share carries the smallest rendition, or they are no measure. */
const AIM = { rebuffer: 0.002, start: 1, carried: 0.9 };
const has = (flag) => process.argv.includes(flag);
const film = JSON.parse(readFileSync(new URL('abr/film.json', import.meta.url), 'utf8'));
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const percent = (share, digits) => `${(share * 100).toFixed(digits)} %`;

/** What is known of a line before a film begins: nothing; what the film before measured; what Chromium says, which is at most 10 Mbit/s. */
const VIEWERS = {
  'a new viewer': () => ({}),
  'after a film': (trace) => ({ measured: Math.round(play({ film, trace, rule: shaka(), repeats: 1 }).estimate) }),
  'in Chromium': (trace) => ({ line: { downlink: Math.min(10, Math.round(mean(trace) / 25_000) / 40), effectiveType: '4g' } }),
};

/** A film that is as heavy throughout as this one where it is heaviest: nothing is left of what its playlists promise. */
function heaviest() {
  const videos = film.videos.map((video) => ({ ...video, segments: video.segments.map(() => Math.max(...video.segments)) }));
  return { ...film, videos };
}

function figures(runs) {
  const stalled = sum(runs.map((run) => run.stalled));
  const played = sum(runs.map((run) => run.played));
  const starts = runs.map((run) => run.start);
  return {
    rebuffer: stalled / (stalled + played),
    stalls: (sum(runs.map((run) => run.stalls)) * 3600) / played,
    p50: at(starts, 0.5),
    p95: at(starts, 0.95),
    bits: sum(runs.map((run) => run.bits * run.played)) / played,
    switches: (sum(runs.map((run) => run.switches)) * 60) / played,
    wasted: sum(runs.map((run) => run.wasted)) / runs.length,
  };
}

function row(kind, name, runs) {
  const { rebuffer, stalls, p50, p95, bits, switches, wasted } = figures(runs);
  const counted = [percent(rebuffer, 3), stalls.toFixed(1), p50.toFixed(2), p95.toFixed(2), (bits / 1e6).toFixed(2), switches.toFixed(1)];
  return [kind, runs.length, name, ...counted, percent(wasted, 1)];
}

const HEAD = ['lines', 'plays', 'rule', 'rebuffered', 'stalls an hour', 'start p50 s', 'p95 s', 'Mbit/s', 'switches a minute', 'loaded in vain'];
const all = traces().filter(({ seed }) => !has('--short') || seed % 1000 < 2);
const kinds = [...new Set(all.map(({ kind }) => kind))];

/** Plays it over all lines that carry it, and says how it went; what share of the time a viewer of the player waited. */
function over(film, title) {
  const whole = (run) => {
    if (!run.over || !Number.isFinite(run.start)) throw new Error(`${title}: a play did not come to its end`);
    return run;
  };
  /** Whether the smallest rendition alone, with as much loaded ahead, plays over it without a stall. */
  const carries = all.filter((trace) => {
    const { stalls, over } = play({ film, trace, rule: lowest(shaka) });
    return stalls === 0 && over;
  });
  if (carries.length < all.length * AIM.carried) throw new Error(`${title}: ${carries.length} of ${all.length} lines carry it`);
  const player = carries.flatMap((trace) => Object.values(VIEWERS).map((known) => ({ trace, ...whole(play({ film, trace, rule: shaka(known(trace)) })) })));
  const reference = carries.map((trace) => ({ trace, ...whole(play({ film, trace, rule: bola() })) }));
  const of = (runs, kind) => runs.filter(({ trace }) => trace.kind === kind);
  console.log(`${title}: ${carries.length} of ${all.length} lines carry its smallest rendition without a stall, and are counted.\n`);
  table(HEAD, [
    ...kinds.flatMap((kind) => [row(kind, 'player', of(player, kind)), row(kind, 'BOLA', of(reference, kind))]),
    row('all', 'player', player),
    row('all', 'BOLA', reference),
  ]);
  if (has('--each')) {
    const name = ({ kind, seed, ...trace }) => `${kind} ${seed}, ${(mean(trace) / 1e6).toFixed(1)} Mbit/s`;
    table(HEAD, carries.map((trace) => row(name(trace), 'player', player.filter((run) => run.trace === trace))));
  }
  return figures(player).rebuffer;
}

/** The same film with another beginning. */
function beginning(film, segment) {
  const turned = (list) => [...list.slice(segment), ...list.slice(0, segment)];
  const turn = (stream) => ({ ...stream, seconds: turned(stream.seconds), segments: turned(stream.segments) });
  const sounds = Object.fromEntries(Object.entries(film.sounds).map(([group, sound]) => [group, turn(sound)]));
  return { ...film, sounds, videos: film.videos.map(turn) };
}

/**
 * Starts at 5 Mbit/s and 50 ms, of films that begin as each segment of this one does, and where one may have left it; of those from the
 * beginning, the time that 95 of 100 are within.
 */
function startsAtFive() {
  const trace = steady(5e6, 0.05);
  const { seconds } = film.videos[0];
  const beginnings = seconds.map((_, segment) => ({ film: beginning(film, segment) }));
  // Right before the end there is hardly anything to load.
  const places = Array.from({ length: 50 }, (_, i) => ({ film, from: (sum(seconds) - 10) * (i / 50) }));
  const start = (what, where) => where.map((one) => play({ trace, rule: shaka(what), repeats: 1, ...one }));
  const rows = Object.entries(VIEWERS).flatMap(([viewer, known]) => [
    { name: viewer, runs: start(known(trace), beginnings), counts: true },
    { name: `${viewer}, going on with it`, runs: start(known(trace), places) },
  ]);
  const times = (runs) => runs.map(({ start }) => start);
  table(
    ['a start at 5 Mbit/s, 50 ms', 'lines of the first picture', 'p50 s', 'p95 s', 'most s'],
    rows.map(({ name, runs }) => [
      name,
      [...new Set(runs.map(({ first }) => first.height))].join(', '),
      ...[0.5, 0.95, 1].map((share) => at(times(runs), share).toFixed(2)),
    ]),
  );
  return at(rows.flatMap(({ runs, counts }) => (counts ? times(runs) : [])), 0.95);
}

const rebuffered = [over(film, 'The film'), over(heaviest(), 'As heavy throughout as where it is heaviest')];
const start = startsAtFive();
console.log(`rebuffered ${rebuffered.map((share) => percent(share, 3)).join(' and ')}, a start within ${start.toFixed(2)} s in 95 of 100\n`);
if (has('--gate') && (Math.max(...rebuffered) > AIM.rebuffer || start > AIM.start)) {
  console.error(`The aim is at most ${percent(AIM.rebuffer, 1)} rebuffered, and a start within ${AIM.start} s`);
  process.exitCode = 1;
}
