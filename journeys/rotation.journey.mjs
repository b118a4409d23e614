import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { call, newAccount, subscribe, until } from './api.mjs';
import { BASE } from './base.mjs';

const run = promisify(execFile);
const WATCHERS = 4;

/** The files of one rendition, and how to ask for one as a browser that has these cookies. */
async function watching(session) {
  const cookies = session.headers.getSetCookie().map((said) => said.split(';')[0]);
  const get = (address) => fetch(address, { headers: { cookie: cookies.join('; ') } });
  const lines = async (address) => {
    const all = (await (await get(address)).text()).split('\n');
    return all.filter((line) => line.trim() && !line.startsWith('#')).map((line) => new URL(line, address));
  };
  const [rendition] = await lines(new URL(session.json.manifestUrl, BASE));
  const files = await lines(rendition);
  const keyPairId = cookies.find((one) => one.startsWith('CloudFront-Key-Pair-Id=')).split('=')[1];
  return { id: session.json.sessionId, keyPairId, files, get };
}

/** A fresh key while films play, and what an earlier one signed when that is taken out. */
describe('The keys of the CDN', { concurrency: false }, () => {
  let account;
  let titleId;
  let devices = 0;

  before(async () => {
    account = await newAccount();
    await subscribe(account.token);
    const found = await call('GET', '/api/catalog/search?q=big%20buck%20bunny', { token: account.token });
    titleId = found.json.items[0].id;
  });

  const start = async (deviceId = `screen-${devices++ % 2}`) => {
    const answer = await call('POST', '/api/playback/sessions', { token: account.token, body: { titleId, deviceId } });
    assert.equal(answer.status, 201, answer.text);
    return watching(answer);
  };
  const beat = (session) =>
    call('POST', `/api/playback/sessions/${session.id}/heartbeat`, {
      token: account.token,
      body: { positionMs: 6_000, state: 'playing' },
    });

  test('are changed under load, and no segment fails', async (t) => {
    const long = await start('living-room');
    const failed = [];
    let fetched = 0;
    let rotating = true;
    const fetchOne = async (session, file) => {
      const answer = await session.get(file);
      await answer.arrayBuffer();
      fetched++;
      if (answer.status !== 200) failed.push([session.keyPairId, answer.status]);
    };
    const crowd = Array.from({ length: WATCHERS }, async (_, n) => {
      for (let i = n; rotating; i++) await fetchOne(long, long.files[i % long.files.length]);
    });
    const signers = new Set();
    const starting = (async () => {
      while (rotating) {
        const fresh = await start();
        signers.add(fresh.keyPairId);
        await fetchOne(fresh, fresh.files[0]);
      }
    })();
    let said;
    try {
      ({ stdout: said } = await run('../matinee', ['rotate-cdn-key']));
    } finally {
      rotating = false;
      await Promise.all([...crowd, starting]);
    }
    assert.deepEqual(failed, []);
    const after_ = await start();
    assert.match(said, new RegExp(`^${after_.keyPairId} signs media now$`, 'm'));
    assert.notEqual(after_.keyPairId, long.keyPairId);
    assert.ok(signers.has(long.keyPairId), 'none started while the earlier key signed');
    await fetchOne(long, long.files[0]);
    assert.deepEqual(failed, [], 'what the earlier key signed goes on');
    assert.equal((await beat(long)).status, 200);
    t.diagnostic(`${fetched} segments, ${devices} starts by ${[...signers].length} keys`);
  });

  test('are taken out at once when one has leaked, with all that they signed', async () => {
    const earlier = await start('living-room');
    await run('../matinee', ['rotate-cdn-key', '--drop-earlier']);
    await until('the edge refuses the earlier', async () => (await earlier.get(earlier.files[0])).status === 403, 60);
    await until('so does playback', async () => (await beat(earlier)).status === 404, 60);
    const fresh = await start('living-room');
    assert.equal((await fresh.get(fresh.files[0])).status, 200);
    const ended = await call('DELETE', `/api/playback/sessions/${fresh.id}`, { token: account.token });
    assert.equal(ended.status, 204);
  });
});
