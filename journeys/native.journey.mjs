import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { call, newAccount, subscribe, until } from './api.mjs';
import { BASE } from './browser.mjs';

const run = promisify(execFile);

test('A native client: signs up, pays, and ffmpeg plays the signed manifest to its end, and not without the signature', async () => {
  const { token } = await newAccount();
  await subscribe(token);
  const found = await call('GET', '/api/catalog/search?q=big%20buck%20bunny', { token });
  const grant = await until('playback starts', async () => {
    const answer = await call('POST', '/api/playback/sessions', {
      token,
      body: { titleId: found.json.items[0].id, kind: 'feature', client: 'native', deviceId: 'journey' },
    });
    return answer.status === 201 && answer.json;
  });
  const manifest = new URL(grant.manifestUrl, BASE);
  const ffmpeg = process.env.MATINEE_FFMPEG ?? 'ffmpeg';
  const play = (address) =>
    run(ffmpeg, ['-nostdin', '-v', 'error', '-progress', 'pipe:1', '-i', address, '-map', '0:v:0', '-f', 'null', '-'], {
      timeout: 120_000,
    });
  const played = await play(manifest.href);
  const end = [...played.stdout.matchAll(/out_time_us=(\d+)/g)].at(-1);
  assert.ok(Number(end[1]) > 29_000_000, `played ${end[1]} microseconds`);
  manifest.search = '';
  await assert.rejects(play(manifest.href));
  const ended = await call('DELETE', `/api/playback/sessions/${grant.sessionId}`, { token });
  assert.equal(ended.status, 204);
});
