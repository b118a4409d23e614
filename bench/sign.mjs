// What a signed policy costs, by key, against the AWS SDK's: CPU time of one thread, warmed up, all in one run. The ratios are
// what is worth keeping.
//   --short  seconds instead of minutes, to see that it runs
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [warm, measured] = process.argv.includes('--short') ? ['1', '100'] : ['8', '2000'];

function run(command, ...arguments_) {
  const { status, stdout } = spawnSync(command, arguments_, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) {
    throw new Error(`${command} ${arguments_[0]} ended with ${status}: ${stdout}`);
  }
  return stdout;
}

const target = join(root, 'playback-service/target');
run(
  'mvn', '-q', '-B', '-pl', 'playback-service', '-am', 'test-compile', 'dependency:build-classpath',
  '-Dmdep.includeScope=test', '-Dmdep.outputFile=target/bench-classpath.txt',
);
const classPath = [join(target, 'test-classes'), join(target, 'classes'), readFileSync(join(target, 'bench-classpath.txt'), 'utf8')];
const said = run(
  join(process.env.JAVA_HOME, 'bin/java'), '-XX:+UseSerialGC', '-cp', classPath.join(':'),
  'dev.matinee.playback.cdn.SigningBench', warm, measured,
);
const rows = said
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([name, micros]) => ({ name, micros: Number(micros) }));
const sdk = rows.find(({ name }) => name.startsWith('the AWS SDK')).micros;
table(
  ['a signed policy', 'µs of CPU', 'a second a core', 'of the SDK’s'],
  rows.map(({ name, micros }) => [name, micros.toFixed(0), (1e6 / micros).toFixed(0), (micros / sdk).toFixed(2)]),
);
