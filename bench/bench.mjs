import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { loadFigures } from './calls.mjs';
import { cpuOfParts, done, fresh, isThere, matinee, report, SERVICES, sum } from './suite.mjs';
import { table } from './table.mjs';

const short = process.argv.includes('--short');
const startsOnly = process.argv.includes('--starts');
const keep = process.argv.includes('--keep') && isThere();

/** For serving, not for starting: with both compilers, and without the limits that would refuse the load. */
const LOAD = {
  MATINEE_AOT: 'off',
  MATINEE_JVM: '-Xmx192m -XX:+UseSerialGC -Xss512k',
  MATINEE_LIMITS_ADDRESS_BURST: '1000000',
  MATINEE_LIMITS_ADDRESS_PERSECOND: '1000000',
  MATINEE_LIMITS_ACCOUNT_BURST: '1000000',
  MATINEE_LIMITS_ACCOUNT_PERSECOND: '1000000',
  MATINEE_LIMITS_GUARDEDCALLS_BURST: '1000000',
  MATINEE_LIMITS_GUARDEDCALLS_PERSECOND: '1000000',
  MATINEE_LIMITS_GUARDEDACCOUNT_BURST: '1000000',
  MATINEE_LIMITS_GUARDEDACCOUNT_PERSECOND: '1000000',
};

function start(name) {
  const seconds = matinee(['up', '--detach']);
  const parts = cpuOfParts();
  const services = sum(SERVICES.map((service) => parts.get(service) ?? 0));
  return { name, seconds, all: report().cpuSeconds, services };
}

const starts = [];
if (!keep) {
  fresh();
  starts.push(start('first: builds all, empty stores, no AOT caches'));
  matinee(['wait']);
  await done('aot');
  matinee(['down']);
}
starts.push(start('again: AOT caches'));
const { steps, memory } = report();
matinee(['down']);

async function load() {
  matinee(['up', '--detach'], LOAD);
  try {
    return await loadFigures(short);
  } finally {
    matinee(['down']);
  }
}

const rows = startsOnly ? [] : await load();

const model = readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*: (.*)/)?.[1] ?? 'unknown';
console.log(`\n${cpus().length} cores, ${model}\n`);
table(
  ['from `up` to a home page that plays', 'seconds', 'CPU-seconds, all', 'of these the nine services'],
  starts.map(({ name, seconds, all, services }) => [name, seconds.toFixed(0), all.toFixed(0), services.toFixed(0)]),
);
table(
  ['memory', 'MiB'],
  [
    ...steps.filter(({ memory: used }) => used > 0).map(({ name, memory: used }) => [name, used]),
    ['all, with the supervisor', memory],
  ],
);
if (!startsOnly) {
  table(
    [
      'call, through the edge',
      'most a second',
      'at',
      'p50 ms',
      'p99 ms',
      'CPU ms a call',
      'nginx p50',
      'p99',
      'CPU ms',
      'CPU ratio',
    ],
    rows,
  );
}
