// What a playback's start and a heartbeat cost playback-service: CPU of its process a call, all that it does for it in the
// background included (facts told, positions and histories written), and how many that is a second of one core. Real stores, whose
// own CPU stands beside it; calls come from many accounts, as a browser's. Gates: one signature a start, none a heartbeat, and no
// stream that was not counted.
//   --short  seconds instead of minutes, to see that it runs
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client, capacity } from './load.mjs';
import { family, cpuOf, sum } from './suite.mjs';
import { table } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const short = process.argv.includes('--short');
const [accounts, warm, measured] = short ? [200, 500, 3] : [2_000, 60_000, 20];
const ROUNDS = 3;
const CALLERS = 16;
const FILMS = 100;

const folder = mkdtempSync(join(tmpdir(), 'matinee-starts-'));
const closing = [];

async function ended(process_) {
  if (process_.exitCode === null && process_.signalCode === null) {
    await new Promise((resolve) => process_.once('exit', resolve));
  }
}

/** Stores of their own; the file that says where they are, and their processes by name. */
async function stores() {
  const file = join(folder, 'stores.properties');
  const command = spawn('./matinee', ['stores', '--file', file], {
    cwd: root,
    env: { ...process.env, MATINEE_STATE: join(folder, 'state') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  closing.push(async () => {
    command.kill('SIGTERM');
    await ended(command);
  });
  await new Promise((resolve, reject) => {
    const watching = watch(folder, () => seen());
    const seen = () => {
      if (existsSync(file)) {
        watching.close();
        resolve();
      }
    };
    command.once('exit', (status) => reject(new Error(`./matinee stores ended with ${status}`)));
    seen();
  });
  return { file, pid: command.pid };
}

function classPath() {
  const { status } = spawnSync(
    'mvn',
    [
      ...['-q', '-B', '-pl', 'playback-service', '-am', 'test-compile', 'dependency:build-classpath'],
      ...['-Dmdep.includeScope=test', `-Dmdep.outputFile=${folder}/classpath`],
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  assert.equal(status, 0, 'playback-service does not build');
  const target = join(root, 'playback-service/target');
  return [join(target, 'test-classes'), join(target, 'classes'), readFileSync(join(folder, 'classpath'), 'utf8')].join(':');
}

/** The service alone in its process, with the heap that it has in the suite, and both compilers. */
async function service(file) {
  const more = process.env.MATINEE_BENCH_JVM?.split(' ') ?? [];
  const java = spawn(
    join(process.env.JAVA_HOME, 'bin/java'),
    [
      ...['-Xmx384m', '-Xmn48m', '-XX:+UseSerialGC', '-XX:+UseCompactObjectHeaders', `-Dmatinee.stores=${file}`, ...more],
      ...['-cp', classPath(), 'dev.matinee.playback.PlaybackBench', String(accounts), String(FILMS)],
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  closing.push(async () => {
    java.stdin.end();
    await ended(java);
  });
  const lines = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { done, value } = await lines.next();
    assert.ok(!done, 'The service ended');
    return JSON.parse(value);
  };
  return {
    ...(await next()),
    pid: java.pid,
    counts: () => {
      java.stdin.write('\n');
      return next();
    },
  };
}

async function expect(status, answering) {
  const answer = await answering;
  assert.equal(answer.status, status, answer.text);
  return answer;
}

/** Starts of many accounts, each on a device that it has; and heartbeats of sessions that go on. */
async function calls(client, { tokens, films }) {
  let turn = 0;
  const start = () => {
    const n = turn++;
    return expect(
      201,
      client.call({
        method: 'POST',
        path: '/api/playback/sessions',
        token: tokens[n % tokens.length],
        body: { titleId: films[n % films.length], deviceId: 'browser', deviceName: 'Firefox, Linux' },
      }),
    );
  };
  const sessions = [];
  const beat = async () => {
    const session = sessions[turn++ % sessions.length];
    session.positionMs += 10_000;
    await expect(
      200,
      client.call({
        method: 'POST',
        path: `/api/playback/sessions/${session.id}/heartbeat`,
        token: session.token,
        body: { positionMs: session.positionMs % 5_000_000, state: 'playing', qoe: { rebufferMs: 0, bitsPerSecond: 2_400_000 } },
      }),
    );
  };
  return {
    start,
    beat,
    /** From now on heartbeats are of these. */
    async watch() {
      for (const [n, token] of tokens.entries()) {
        const answer = await expect(
          201,
          client.call({
            method: 'POST',
            path: '/api/playback/sessions',
            token,
            body: { titleId: films[n % films.length], deviceId: 'browser' },
          }),
        );
        sessions.push({ token, id: JSON.parse(answer.text).sessionId, positionMs: 0 });
      }
    },
  };
}

const cpuOfStores = (pid) => sum(family(pid).map(cpuOf));

/** One round of calls: their number a second, CPU of the service and of the stores a call, signatures a call. */
async function round(call, service_, storesPid, seconds) {
  const before = [cpuOf(service_.pid), cpuOfStores(storesPid), await service_.counts()];
  let made = 0;
  const rate = await capacity(
    async () => {
      await call();
      made++;
    },
    CALLERS,
    seconds,
  );
  const after = [cpuOf(service_.pid), cpuOfStores(storesPid), await service_.counts()];
  return {
    rate,
    cpu: ((after[0] - before[0]) * 1000) / made,
    stores: ((after[1] - before[1]) * 1000) / made,
    signatures: (after[2].signatures - before[2].signatures) / made,
    unlimited: after[2].unlimited - before[2].unlimited,
  };
}

/** By calls, not by time: what is compiled is what was called often. */
async function warmUp(call) {
  let left = warm;
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (left-- > 0) await call();
    }),
  );
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  const { file, pid } = await stores();
  const running = await service(file);
  const client = new Client(`http://127.0.0.1:${running.port}`);
  closing.push(() => client.close());
  const { start, beat, watch: watchAll } = await calls(client, running);
  const rows = [];
  for (const [name, call, signatures, prepare] of [
    ['start', start, 1, () => undefined],
    ['heartbeat', beat, 0, watchAll],
  ]) {
    await prepare();
    await warmUp(call);
    const rounds = [];
    for (let n = 0; n < ROUNDS; n++) {
      rounds.push(await round(call, running, pid, measured));
    }
    for (const one of rounds) {
      assert.equal(one.signatures, signatures, `signatures a ${name}`);
      assert.equal(one.unlimited, 0, 'Streams were given uncounted');
    }
    const of = (what) => middle(rounds.map((one) => one[what]));
    rows.push([
      name,
      of('cpu').toFixed(3),
      (1000 / of('cpu')).toFixed(0),
      of('stores').toFixed(3),
      signatures,
      of('rate').toFixed(0),
    ]);
  }
  const model = readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*: (.*)/)?.[1] ?? 'unknown';
  console.log(`\n${cpus().length} cores, ${model}\n`);
  table(
    ['playback-service', 'CPU ms a call', 'a second a core', 'CPU ms of the stores', 'signatures', 'seen a second'],
    rows,
  );
} finally {
  for (const close of closing.reverse()) {
    await close();
  }
  rmSync(folder, { recursive: true, force: true });
}
