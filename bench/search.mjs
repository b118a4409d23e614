// Search in a library of made-up titles: how long its index takes to build, what it keeps of the heap, what a query costs,
// and how well the judged queries are answered. One JVM, no suite; each query on one thread, in its CPU time.
//   --short   five thousand titles and few queries, to see that it runs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from './table.mjs';

const [titles, queries] = process.argv.includes('--short') ? [5_000, 20] : [100_000, 200];
const MAIN = 'dev.matinee.catalog.search.SearchBench';

function run(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) {
    throw new Error(`${command} ended with ${status}: ${stdout}`);
  }
  return stdout;
}

function classpath(folder) {
  const file = join(folder, 'classpath');
  const goals = ['test-compile', 'dependency:build-classpath', `-Dmdep.outputFile=${file}`, '-Dmdep.includeScope=test'];
  run('mvn', ['-q', '-B', '-pl', 'catalog-service', '-am', ...goals]);
  return ['catalog-service/target/test-classes', 'catalog-service/target/classes', readFileSync(file, 'utf8')].join(
    ':',
  );
}

const folder = mkdtempSync(join(tmpdir(), 'matinee-search-'));
try {
  const java = join(process.env.JAVA_HOME, 'bin', 'java');
  const said = run(java, [
    '-Xmx3g',
    '-XX:+UseSerialGC',
    '-cp',
    classpath(folder),
    MAIN,
    String(titles),
    String(queries),
  ]);
  const lines = said.split('\n').map((line) => line.split('\t'));
  const of = (kind) => lines.filter(([first]) => first === kind).map(([, ...figures]) => figures);
  const model = readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*: (.*)/)?.[1] ?? 'unknown';
  console.log(`\n${cpus().length} cores, ${model}\n`);
  table(
    [
      'index',
      'titles',
      'seconds',
      'CPU-seconds of the writer',
      'heap of the index, MiB',
      'nDCG@10 of the judged queries',
    ],
    of('build').map(([count, seconds, cpu, heap]) => [
      'built',
      count,
      Number(seconds).toFixed(1),
      Number(cpu).toFixed(1),
      (heap / 2 ** 20).toFixed(0),
      of('quality')[0][0],
    ]),
  );
  for (const what of ['search', 'suggestions']) {
    table(
      [`${what}: what is typed`, 'CPU ms p50', 'p99'],
      of(what).map(([kind, p50, p99]) => [kind, Number(p50).toFixed(1), Number(p99).toFixed(1)]),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
