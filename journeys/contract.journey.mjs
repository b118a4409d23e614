import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { call } from './api.mjs';

test('The running suite says the contract that is committed', async () => {
  const committed = JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8'));

  const { status, json } = await call('GET', '/api/openapi.json');

  assert.equal(status, 200);
  assert.deepEqual(Object.keys(json.paths), Object.keys(committed.paths));
  assert.deepEqual(json, committed, 'docs/openapi.json is not what is running: ./matinee contract writes it anew');
});
