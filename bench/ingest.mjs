// How fast a library comes in: ./matinee ingest of made-up titles, or of a feed, into a suite with no other work; then again, when
// nothing has changed. Titles have people, words in two languages and pictures of the house, and no films.
//   --titles N     how many are made up (100000)
//   --feed PATH    a feed or folder instead, with --mapping FILE where it wants one
//   --keep         go on with the clone of the last run
//   --reads        afterwards, how the library is read: reads.mjs
//   --short        2,000 titles, to see that it runs
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { reads } from './reads.mjs';
import { CLONE, cpuOf, cpuOfParts, fresh, isThere, matinee, PORT, report, SERVICES } from './suite.mjs';
import { table } from './table.mjs';

const has = (flag) => process.argv.includes(flag);
const value = (flag, otherwise) => (has(flag) ? process.argv[process.argv.indexOf(flag) + 1] : otherwise);
const titles = Number(value('--titles', has('--short') ? 2_000 : 100_000));
const GENRES = [
  'Drama',
  'Comedy',
  'Western',
  'Crime',
  'Romance',
  'War',
  'Horror',
  'Musical',
  'Documentary',
  'Animation',
];
const WORDS =
  'night city river house letter stranger winter garden train mirror island silence harbour road summer'.split(' ');
const LOAD = {
  MATINEE_AOT: 'off',
  // A long run pays for what the second compiler makes, in the stores too: this is what all of its JVMs hear last.
  _JAVA_OPTIONS: '-XX:TieredStopAtLevel=4',
  MATINEE_LIMITS_ACCOUNT_BURST: '1000000',
  MATINEE_LIMITS_ACCOUNT_PERSECOND: '1000000',
  MATINEE_LIMITS_ADDRESS_BURST: '1000000',
  MATINEE_LIMITS_ADDRESS_PERSECOND: '1000000',
};

/** The same titles for ever: nothing is left to chance. */
function made(number) {
  const word = (i) => WORDS[(number * 7 + i * 13 + Math.floor(number / 31)) % WORDS.length];
  const sentence = (i) =>
    `The ${word(i)} and the ${word(i + 1)} meet at a ${word(i + 2)} when the ${word(i + 3)} ends.`;
  const name = (i) => `Person ${(number * 31 + i * 977) % 20_000}`;
  return {
    key: `bench-${number}`,
    title: `The ${word(0)} of the ${word(1)} ${number}`,
    year: 1900 + (number % 120),
    maturity: [0, 6, 12, 16][number % 4],
    minutes: 60 + (number % 90),
    genres: [GENRES[number % 10], GENRES[(number * 3 + 1) % 10]],
    people: [
      { name: name(0), role: 'director' },
      ...[1, 2, 3, 4].map((i) => ({ name: name(i), role: 'actor', character: word(i) })),
    ],
    countries: ['FR'],
    languages: ['fr'],
    synopsis: { en: [0, 1, 2, 3].map(sentence).join(' '), fr: [4, 5, 6].map(sentence).join(' ') },
    synopsisShort: { en: sentence(0) },
  };
}

function madeUp() {
  const path = resolve('.matinee-bench', `feed-${titles}.ndjson`);
  const file = openSync(path, 'w');
  for (let number = 0; number < titles; number += 1000) {
    const lines = Array.from({ length: Math.min(1000, titles - number) }, (_, i) => JSON.stringify(made(number + i)));
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
  return [path];
}

function given(feed) {
  const path = resolve(feed);
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(json|ndjson|csv)$/.test(name))
        .map((name) => join(path, name))
    : [path];
}

/** Runs ./matinee ingest; how long it took, what it used, and how many titles it told of. */
function ingest(sources) {
  const begun = performance.now();
  const before = cpuOfParts();
  const mapping = value('--mapping');
  const words = ['ingest', ...sources, '--publish', 'now', ...(mapping ? ['--mapping', resolve(mapping)] : [])];
  const child = spawn('./matinee', words, {
    cwd: CLONE,
    env: { ...process.env, MATINEE_STATE: '.matinee', MATINEE_PORT: String(PORT) },
  });
  let said = '';
  let own = 0;
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => process.stderr.write(text));
  const look = setInterval(() => (own = Math.max(own, cpuOf(child.pid))), 100);
  return new Promise((done, failed) =>
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - begun) / 1000;
      const parts = [...cpuOfParts()].map(([name, cpu]) => [name, cpu - (before.get(name) ?? 0)]);
      const sums = [...said.matchAll(/: (\d+) new, (\d+) changed, (\d+) unchanged, (\d+) refused/g)];
      // Some refused end it with 1, too: each source has its sum nevertheless.
      if (sums.length !== sources.length) {
        failed(new Error(`./matinee ${words.join(' ')} ended with ${code} before it had brought all in`));
        return;
      }
      const counts = [1, 2, 3, 4].map((i) => sums.reduce((all, sum) => all + Number(sum[i]), 0));
      done({ seconds, cpu: new Map([...parts, ['ingest itself', own]]), counts });
    }),
  );
}

function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
}

/** MiB of the heap that are in use once it was tidied up; empty for what is no JVM. */
function heapOf(pid) {
  const ask = (what) =>
    spawnSync(join(process.env.JAVA_HOME, 'bin', 'jcmd'), [String(pid), what], { encoding: 'utf8' }).stdout;
  ask('GC.run');
  const used = [...ask('GC.heap_info').matchAll(/^(?:DefNew|Tenured)\s.*used (\d+)K/gm)].map(([, kib]) => Number(kib));
  return used.length === 0 ? '' : Math.round(used.reduce((all, one) => all + one, 0) / 1024);
}

if (!has('--keep') || !isThere()) {
  fresh();
}
const sources = has('--feed') ? given(value('--feed')) : madeUp();
if (!sources.every(existsSync)) {
  throw new Error(`${sources} is not there`);
}
matinee(['up', '--detach'], LOAD);
try {
  matinee(['wait'], LOAD);
  const runs = [
    ['into an empty library', await ingest(sources)],
    ['again, nothing changed', await ingest(sources)],
  ];
  table(
    ['run', 'new', 'changed', 'unchanged', 'refused', 'seconds', 'titles a second'],
    runs.map(([name, { seconds, counts }]) => [
      name,
      ...counts,
      seconds.toFixed(1),
      Math.round(counts.reduce((all, one) => all + one, 0) / seconds),
    ]),
  );
  const [[, first], [, second]] = runs;
  const used = [...first.cpu].filter(([name, cpu]) => cpu >= 1 || (second.cpu.get(name) ?? 0) >= 1);
  const pids = new Map(
    report()
      .steps.filter(({ pid }) => pid > 0)
      .map(({ name, pid }) => [name, pid]),
  );
  table(
    ['process', 'CPU-seconds', 'again', 'MiB after', 'MiB of heap in use'],
    used.map(([name, cpu]) => [
      SERVICES.includes(name) ? name : `(${name})`,
      cpu.toFixed(1),
      (second.cpu.get(name) ?? 0).toFixed(1),
      pids.has(name) ? memoryOf(pids.get(name)) : '',
      pids.has(name) ? heapOf(pids.get(name)) : '',
    ]),
  );
  if (has('--reads')) {
    await reads(has('--short'));
  }
} finally {
  matinee(['down'], LOAD);
}
