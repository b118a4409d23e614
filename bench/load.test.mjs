import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steady } from './load.mjs';

test('A call that fails while others are still due is told to whoever measures', async () => {
  let calls = 0;
  const failing = async () => {
    if (++calls === 3) {
      throw new Error('the third was refused');
    }
  };
  await assert.rejects(steady(failing, 200, 1), /the third was refused/);
});
