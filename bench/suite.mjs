import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export const PORT = Number(process.env.MATINEE_BENCH_PORT ?? 8087);
export const STATE = '.matinee-bench';
export const BASE = `http://localhost:${PORT}`;

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
  const { status } = spawnSync('./matinee', verb, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, MATINEE_STATE: STATE, MATINEE_PORT: String(PORT), ...environment },
  });
  if (status !== 0) {
    throw new Error(`./matinee ${verb.join(' ')} ended with ${status}`);
  }
  return (performance.now() - begun) / 1000;
}

export function report() {
  return JSON.parse(readFileSync(`${STATE}/run/status.json`, 'utf8'));
}

export async function done(step) {
  while (report().steps.find(({ name }) => name === step)?.state !== 'DONE') {
    await pause(1000);
  }
}

export function forget() {
  rmSync(STATE, { recursive: true, force: true });
}

export const isThere = () => existsSync(`${STATE}/build`);

/** CPU-seconds that a process has used, its children's not included; 0 for one that is gone. */
export function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
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
