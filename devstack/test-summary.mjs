// Sums up what the test runners of this run left behind: names each failed test; the last line is 'N passed, N failed'.
import { readFileSync, statSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const begun = statSync(process.argv[2]).mtimeMs;
const totals = [];
const broken = [];

function* reports(folder, depth = 0) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < 7 && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
      yield* reports(path, depth + 1);
    } else if (/(surefire|failsafe)-reports\/TEST-.*\.xml$/.test(path) || /journeys\/target\/\w+\.xml$/.test(path)) {
      yield path;
    }
  }
}

function add(what, tests, failed, skipped) {
  const kind = totals.find((total) => total.what === what) ?? { what, tests: 0, failed: 0, skipped: 0 };
  if (!totals.includes(kind)) totals.push(kind);
  kind.tests += tests;
  kind.failed += failed;
  kind.skipped += skipped;
}

for (const path of reports('.')) {
  if (statSync(path).mtimeMs < begun) continue;
  const xml = readFileSync(path, 'utf8');
  const count = (pattern) => (xml.match(pattern) ?? []).length;
  const what = path.includes('surefire') ? 'Java, fast' : path.includes('failsafe') ? 'Java, with stores' : 'journeys';
  add(what, count(/<testcase[ >]/g), count(/<(failure|error)[ >]/g), count(/<skipped[ />]/g));
  for (const [, test, body] of xml.matchAll(/<testcase ([^>]*[^/])>([\s\S]*?)<\/testcase>/g)) {
    const named = (attribute) => test.match(new RegExp(`\\b${attribute}="([^"]*)"`))?.[1] ?? '';
    if (/<(failure|error)[ >]/.test(body)) broken.push(`${named('classname')} ${named('name')}`);
  }
}
const vitest = 'web/target/vitest.json';
if (existsSync(vitest) && statSync(vitest).mtimeMs >= begun) {
  const said = JSON.parse(readFileSync(vitest, 'utf8'));
  add('web', said.numTotalTests, said.numFailedTests, said.numPendingTests);
  for (const { assertionResults } of said.testResults) {
    broken.push(...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `web ${fullName}`));
  }
}

const sum = (field) => totals.reduce((all, total) => all + total[field], 0);
console.log('');
for (const test of broken) console.log(`FAILED ${test}`);
for (const { what, tests, failed, skipped } of totals.sort((a, b) => a.what.localeCompare(b.what))) {
  console.log(`${what.padEnd(20)} ${String(tests - failed - skipped).padStart(5)} passed ${failed} failed ${skipped} skipped`);
}
const passed = sum('tests') - sum('failed') - sum('skipped');
console.log(`${passed} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`);
process.exit(sum('failed') > 0 || passed === 0 ? 1 : 0);
