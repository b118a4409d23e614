import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

const ROOT = new URL('..', import.meta.url).pathname;
const rules = readFileSync(resolve(ROOT, 'docker/prometheus/alerts.yml'), 'utf8');
const ports = readFileSync(resolve(ROOT, process.env.MATINEE_STATE ?? '.matinee', 'ports'), 'utf8');

/** A rule about a name that nobody tells never fires. */
test('Every figure that an alert is about is told by some service', async () => {
  const told = await Promise.all(
    [...ports.matchAll(/^[\w-]+-management=(\d+)$/gm)].map(async ([, port]) => {
      const answer = await fetch(`http://127.0.0.1:${port}/actuator/prometheus`);
      assert.equal(answer.status, 200);
      return answer.text();
    }),
  );
  const names = new Set(rules.match(/\bmatinee_\w+/g));
  assert.ok(names.size >= 5, 'the rules were found');
  const missing = [...names].filter((name) => !told.some((figures) => new RegExp(`^${name}[{ ]`, 'm').test(figures)));
  assert.deepEqual(missing, []);
});
