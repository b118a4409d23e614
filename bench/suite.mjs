import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export const PORT = Number(process.env.MATINEE_BENCH_PORT ?? 8087);

/** A clone of its own, so that a first start is the first: nothing is built there, nothing kept. */
export const CLONE = '.matinee-bench/clone';
const STATUS = `${process.argv.includes('--running') ? (process.env.MATINEE_STATE ?? '.matinee') : `${CLONE}/.matinee`}/run/status.json`;
export const BASE = `http://localhost:${PORT}`;

/** For serving, not for starting: with both compilers. */
export const SERVING = { MATINEE_AOT: 'off', MATINEE_JVM: '-Xmx192m -XX:+UseSerialGC -Xss512k' };

export const SERVICES = [
  'discovery',
  'config-server',
  'gateway',
  'auth-service',
  'profile-service',
  'catalog-service',
  'billing-service',
  'playback-service',
  'recommendation-service',
];

/** Runs a verb of ./matinee on a suite that is the benchmark's alone; seconds that it took. */
export function matinee(verb, environment = {}) {
  const begun = performance.now();
  const env = { ...process.env, MATINEE_STATE: '.matinee', MATINEE_PORT: String(PORT), ...environment };
  run('./matinee', verb, { cwd: CLONE, env });
  return (performance.now() - begun) / 1000;
}

function run(command, words, settings = {}) {
  const { status } = spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'], ...settings });
  if (status !== 0) {
    throw new Error(`${command} ${words.join(' ')} ended with ${status}`);
  }
}

export function report() {
  return JSON.parse(readFileSync(STATUS, 'utf8'));
}

export async function done(step) {
  const state = () => report().steps.find(({ name }) => name === step)?.state;
  while (state() !== 'DONE') {
    if (state() === 'FAILED') {
      throw new Error(`${step} failed`);
    }
    await pause(1000);
  }
}

/** What is committed, in a fresh clone. */
export function fresh() {
  rmSync(CLONE, { recursive: true, force: true });
  mkdirSync('.matinee-bench', { recursive: true });
  run('git', ['clone', '--quiet', '--no-hardlinks', '.', CLONE]);
}

/**
 * Does something with a suite that serves, not one that starts: the clone of the last run, or a fresh one; or what runs already.
 *
 * @param running whether a suite runs at the benchmark's port, whose state is in MATINEE_STATE
 */
export async function withSuite({ running }, work) {
  if (running) return work();
  if (!isThere()) fresh();
  matinee(['up', '--detach'], SERVING);
  try {
    matinee(['wait']);
    return await work();
  } finally {
    matinee(['down']);
  }
}

export const isThere = () => existsSync(`${CLONE}/.matinee/build`);

/** CPU-seconds that a process has used, its children's not included; 0 for one that is gone. */
export function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** A process and all that it started, and they. */
export function family(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const all = [pid];
  for (const one of all) {
    all.push(...[...parents].filter(([, parent]) => parent === one).map(([child]) => child));
  }
  return all;
}

function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** CPU-seconds of all parts that run, by name. */
export function cpuOfParts() {
  return new Map(
    report()
      .steps.filter(({ pid }) => pid > 0)
      .map(({ name, pid }) => [name, cpuOf(pid)]),
  );
}

export const sum = (numbers) => [...numbers].reduce((all, one) => all + one, 0);
