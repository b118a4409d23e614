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

const AIM = { rebuffer: 0.002, start: 1 };
const has = (flag) => process.argv.includes(flag);
const film = JSON.parse(readFileSync(new URL('abr/film.json', import.meta.url), 'utf8'));
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

/** What is known of a line before a film begins: nothing; what the film before measured; what Chromium says, which is at most 10 Mbit/s. */
const VIEWERS = {
  'a new viewer': () => ({}),
  'after a film': (trace) => ({ measured: Math.round(play({ film, trace, rule: shaka(), repeats: 1 }).estimate) }),
  'in Chromium': (trace) => ({ line: { downlink: Math.min(10, Math.round(mean(trace) / 25_000) / 40), effectiveType: '4g' } }),
};

function figures(runs) {
  const stalled = sum(runs.map((run) => run.stalled));
  const played = sum(runs.map((run) => run.played));
  return {
    rebuffer: stalled / (stalled + played),
    stalls: (sum(runs.map((run) => run.stalls)) * 3600) / played,
    p50: at(runs.map((run) => run.start), 0.5),
    p95: at(runs.map((run) => run.start), 0.95),
    bits: sum(runs.map((run) => run.bits * run.played)) / played,
    switches: (sum(runs.map((run) => run.switches)) * 60) / played,
    wasted: sum(runs.map((run) => run.wasted)) / runs.length,
  };
}

const row = (kind, name, runs) => {
  const { rebuffer, stalls, p50, p95, bits, switches, wasted } = figures(runs);
  return [
    kind,
    runs.length,
    name,
    `${(rebuffer * 100).toFixed(3)} %`,
    stalls.toFixed(1),
    p50.toFixed(2),
    p95.toFixed(2),
    (bits / 1e6).toFixed(2),
    switches.toFixed(1),
    `${(wasted * 100).toFixed(1)} %`,
  ];
};

const all = traces().filter(({ seed }) => !has('--short') || seed % 1000 < 2);
/** Whether the smallest rendition alone, with as much loaded ahead, plays over it without a stall. */
const carries = new Set(all.filter((trace) => play({ film, trace, rule: lowest(shaka) }).stalls === 0));
const runs = all.flatMap((trace) =>
  Object.entries(VIEWERS).map(([viewer, known]) => ({ trace, viewer, ...play({ film, trace, rule: shaka(known(trace)) }) })),
);
const reference = all.map((trace) => ({ trace, ...play({ film, trace, rule: bola() }) }));
const carried = (some) => some.filter(({ trace }) => carries.has(trace));

const HEAD = ['lines', 'plays', 'rule', 'rebuffered', 'stalls an hour', 'start p50 s', 'p95 s', 'Mbit/s', 'switches a minute', 'loaded in vain'];
const kinds = [...new Set(all.map(({ kind }) => kind))];
table(HEAD, [
  ...kinds.flatMap((kind) => {
    const of = (some) => carried(some).filter(({ trace }) => trace.kind === kind);
    return [row(kind, 'player', of(runs)), row(kind, 'BOLA', of(reference))];
  }),
  row('all', 'player', carried(runs)),
  row('all', 'BOLA', carried(reference)),
]);
console.log(`${carries.size} of ${all.length} lines carry the smallest rendition without a stall: these are counted.\n`);
if (has('--each')) {
  table(HEAD, all.map((trace) => row(`${trace.kind} ${trace.seed}${carries.has(trace) ? '' : ' (left out)'}`, `player, ${(mean(trace) / 1e6).toFixed(1)} Mbit/s`, runs.filter((run) => run.trace === trace))));
}

/** 5 Mbit/s and 50 ms, as they are and a tenth more or less, from different places of the film. */
const starts = Object.entries(VIEWERS).map(([viewer, known]) => {
  const lines = Array.from({ length: 21 }, (_, i) => steady(5e6 * (0.9 + i / 100), 0.05));
  const exact = play({ film, trace: steady(5e6, 0.05), rule: shaka(known(steady(5e6, 0.05))), repeats: 1 });
  const times = lines.map((line) => play({ film, trace: steady(5e6, 0.05), rule: shaka(known(line)), repeats: 1 }));
  return { viewer, exact, times, first: exact.first.height };
});
table(
  ['a start at 5 Mbit/s, 50 ms', 'first picture', 'p50 s', 'p95 s'],
  starts.map(({ viewer, times, first }) => [viewer, `${first} lines`, at(times.map((t) => t.start), 0.5).toFixed(2), at(times.map((t) => t.start), 0.95).toFixed(2)]),
);
const slow = at(starts.flatMap(({ times }) => times.map((t) => t.start)), 0.95);
const { rebuffer } = figures(carried(runs));
if (has('--gate') && (rebuffer > AIM.rebuffer || slow > AIM.start)) {
  console.error(`${(rebuffer * 100).toFixed(3)} % are rebuffered, and a start takes ${slow.toFixed(2)} s: the aim is ${AIM.rebuffer * 100} % and ${AIM.start} s`);
  process.exitCode = 1;
}
