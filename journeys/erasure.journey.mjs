import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { call, subscribe, until } from './api.mjs';
import { BASE } from './browser.mjs';
import { unzipped } from './zip.mjs';

const run = promisify(execFile);
const SCRIPT = new URL('../matinee', import.meta.url).pathname;

/** Where ids that lead to nobody may be: what is paid for, who is gone, what the log says was done, and facts of before. */
const OPAQUE = [
  /^kafka /,
  /^log /,
  /^mysql billing\S*\.(customer|invoice|ledger|adjustment)\.account_id$/,
  /^cassandra \S+\.gone_profiles\.profile_id$/,
];

/** Somebody whose words are nobody else's uses all that there is, takes a copy along, and leaves. */
describe('An account that is erased', { concurrency: false }, () => {
  const mark = crypto.randomUUID().slice(0, 8);
  const viewer = {
    email: `quitter-${mark}@example.org`,
    password: `correct horse ${crypto.randomUUID()}`,
    firstName: `Quibble${mark}`,
    lastName: `Zorn${mark}`,
  };
  const words = {
    address: viewer.email,
    firstName: viewer.firstName,
    lastName: viewer.lastName,
    profile: `Mumpf${mark}`,
    device: `Tellybox${mark}`,
    player: `player-${mark}`,
    holder: `Tablet${mark}`,
  };
  const ids = {};
  let token;
  let titleId;

  before(async () => {
    const headers = { 'User-Agent': `${words.device}/1.0` };
    const registered = await answered(201, 'POST', '/api/auth/register', {
      body: { ...viewer, client: 'native' },
      headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    });
    ids.account = registered.account.id;
    const avatars = await answered(200, 'GET', '/api/avatars');
    const profile = await answered(201, 'POST', '/api/profiles', {
      token: registered.accessToken,
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: { name: words.profile, avatarId: avatars.items[0].id },
    });
    ids.profile = profile.id;
    token = (
      await until('the profile is known', async () => {
        const chosen = await call('POST', '/api/auth/profile', {
          token: registered.accessToken,
          body: { profileId: profile.id },
        });
        return chosen.status === 200 && chosen.json;
      })
    ).accessToken;
    await subscribe(token);
    titleId = (await answered(200, 'GET', '/api/catalog/search?q=big%20buck%20bunny', { token })).items[0].id;
    await answered(204, 'PUT', `/api/my-list/${titleId}`, { token });
    await answered(204, 'PUT', `/api/ratings/${titleId}`, { token, body: { thumb: 'love' } });
    await answered(200, 'GET', '/api/home', { token });
    await watch();
    const download = { titleId, deviceId: words.player, deviceName: words.holder };
    await answered(201, 'POST', '/api/playback/downloads', { token, body: download });
  });

  async function watch() {
    const start = { titleId, kind: 'feature', client: 'native', deviceId: words.player };
    const { sessionId } = await until('playback starts', async () => {
      const answer = await call('POST', '/api/playback/sessions', {
        token,
        body: start,
        headers: { 'Idempotency-Key': `again-${mark}` },
      });
      return answer.status === 201 && answer.json;
    });
    const body = { positionMs: 15_000, state: 'playing' };
    await answered(200, 'POST', `/api/playback/sessions/${sessionId}/heartbeat`, { token, body });
    await until('it is in the history', async () => {
      const history = await answered(200, 'GET', '/api/playback/history', { token });
      return history.items.some(({ id }) => id === titleId);
    });
  }

  test('is in the stores while it lives', async () => {
    const found = await until('all of it is stored', async () => {
      const places = await search([...Object.values(words), ...Object.values(ids)]);
      const has = (word, store) => places.some(([found, place]) => found === word && place.startsWith(store));
      return (
        has(words.address, 'mysql auth') &&
        has(words.profile, 'mysql profile') &&
        has(words.device, 'mysql auth') &&
        has(words.player, 'redis-state') &&
        has(words.holder, 'cassandra') &&
        has(ids.profile, 'cassandra') &&
        has(ids.profile, 'kafka viewing') &&
        has(ids.account, 'mysql billing') &&
        places
      );
    });
    const told = found.filter(([word, place]) => Object.values(words).includes(word) && /^(kafka|log|s3) /.test(place));
    assert.deepEqual(told, [], 'names and addresses in facts, objects or logs');
  });

  test('takes along a copy of all that is kept', async () => {
    const answer = await fetch(new URL('/api/auth/account/export', BASE), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ password: viewer.password }),
    });
    assert.equal(answer.status, 200);
    const files = unzipped(Buffer.from(await answer.arrayBuffer()));
    const read = (name) => JSON.parse(files[name]);
    assert.equal(read('account.json').email, viewer.email);
    assert.equal(read('sessions.json')[0].device, words.device);
    assert.equal(read('profiles.json')[0].name, words.profile);
    assert.equal(read('subscriptions.json')[0].subscription.status, 'active');
    assert.equal(read('invoices.json').length, 1);
    assert.ok(read('ledger.json').some(({ about, state }) => about === 'invoice' && state === 'paid'));
    for (const list of ['my-list', 'ratings', 'history', 'positions']) {
      const [item] = read(`profile-1/${list}.json`);
      assert.deepEqual([list, item.titleId, item.title], [list, titleId, 'Big Buck Bunny']);
    }
    assert.ok(read('profile-1/tastes.json').some((taste) => taste.titleId === titleId));
  });

  test('leaves no name, address or device anywhere, and its ids only where they lead to nobody', async () => {
    const refused = await call('DELETE', '/api/auth/account', { token, body: { password: 'not this one at all' } });
    assert.equal(refused.status, 401);
    await answered(204, 'DELETE', '/api/auth/account', { token, body: { password: viewer.password } });
    let left;
    await until(
      'nothing is left',
      async () => {
        const places = await search([...Object.values(words), ...Object.values(ids)]);
        left = places.filter(
          ([word, place]) => Object.values(words).includes(word) || !OPAQUE.some((allowed) => allowed.test(place)),
        );
        return left.length === 0;
      },
      90,
    ).catch((late) => assert.fail(`${late.message}: ${JSON.stringify(left)}`));
    const kept = await search([ids.account]);
    assert.ok(kept.some(([, place]) => /billing\S*\.invoice\.account_id$/.test(place)), 'what was paid is kept');
  });

  /** Each line that ./matinee search prints: word, place, how often. */
  async function search(sought) {
    const { stdout } = await run(SCRIPT, ['search', ...sought], { maxBuffer: 1 << 26 });
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'));
  }

  async function answered(status, method, path, parts) {
    const answer = await call(method, path, parts);
    assert.equal(answer.status, status, `${method} ${path}: ${answer.text}`);
    return answer.json;
  }
});
