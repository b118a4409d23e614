import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { call, newAccount, subscribe, until } from './api.mjs';
import { choose, claims, makeProfile, patiently, signIn, tampered } from './callers.mjs';

const { rows } = JSON.parse(readFileSync(new URL('authorisation.json', import.meta.url), 'utf8'));
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/** In this order: what another profile may do to the household comes last, and what ends a caller's session after that. */
const CALLERS = ['none', 'tampered', 'ended', 'viewer', 'otherAccount', 'kids', 'otherProfile'];
const UNPROVEN = ['none', 'tampered', 'ended'];

/**
 * Every operation that the running suite says it has, tried by everybody whose it is not, against the table
 * authorisation.json. Tokens that have expired are not among them, since nobody here can sign one: the tests of bad tokens, at
 * the door and in the kit that every service uses, have those. A parameter that the table does not fill is the name of nothing.
 */
describe('Every operation', { concurrency: false }, () => {
  let operations;
  let tokens;
  let things;

  before(async () => {
    const contract = await call('GET', '/api/openapi.json');
    assert.equal(contract.status, 200);
    operations = Object.entries(contract.json.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => ({
        method: method.toUpperCase(),
        path: path.replaceAll('{*', '{'),
      })),
    );
    ({ tokens, things } = await household());
  });

  test('has its row in the table', () => {
    const without = operations.map(({ method, path }) => `${method} ${path}`).filter((name) => !rows[name]);
    assert.deepEqual(without, [], 'operations without a row in journeys/authorisation.json');
  });

  test('answers each caller as the table says', async (t) => {
    const known = operations.filter(({ method, path }) => rows[`${method} ${path}`]);
    const isLast = ({ method, path }) => rows[`${method} ${path}`].last ?? 0;
    for (const { method, path } of known.sort((a, b) => isLast(a) - isLast(b))) {
      const row = rows[`${method} ${path}`];
      await t.test(`${method} ${path}`, async () => {
        for (const caller of CALLERS) {
          const expected = UNPROVEN.includes(caller) ? row.none : row[caller];
          if (expected === undefined) continue;
          const parts = { token: tokens[caller], body: filled(row.body) };
          const answer = await patiently(method, address(path, row), parts);
          const told = [String(answer.status), `${answer.status} ${answer.json?.code}`];
          assert.ok(
            expected.split('|').some((one) => told.includes(one)),
            `${caller} was told ${told[1]} instead of ${expected}: ${answer.text.slice(0, 300)}`,
          );
        }
      });
    }
  });

  function address(path, row) {
    const named = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(thing(row.with?.[name] ?? 'nothing')));
    return row.query ? `${named}?${row.query}` : named;
  }

  function filled(body) {
    return (
      body &&
      JSON.parse(JSON.stringify(body), (_, value) =>
        typeof value === 'string' && value.startsWith('$') ? thing(value.slice(1)) : value,
      )
    );
  }

  function thing(name) {
    return things[name] ?? name;
  }
});

/** An account with everything that an operation can be about, and the tokens of those who are not to have it. */
async function household() {
  const own = await newAccount();
  const stranger = await newAccount();
  await subscribe(own.token);
  const invoice = await until('an invoice is paid', async () => {
    const answer = await call('GET', '/api/billing/invoices', { token: own.token });
    return answer.json.items.find(({ hasReceipt }) => hasReceipt);
  });
  const profile = own.profileId;
  const other = await makeProfile(own.token, { name: 'Other' });
  const kid = await makeProfile(own.token, { name: 'Kid', kids: true });
  const spareProfile = await makeProfile(own.token, { name: 'Spare' });
  const guarded = await call('PUT', '/api/profiles/account-pin', { token: own.token, body: { pin: '1953' } });
  assert.equal(guarded.status, 204, guarded.text);

  const ending = await signIn(own.viewer);
  const spareSession = claims(await signIn(own.viewer)).sid;
  const kids = await choose(await signIn(own.viewer), kid);
  const otherProfile = await choose(await signIn(own.viewer), other);
  const ended = await choose(ending, profile);
  await call('POST', '/api/auth/logout', { token: ended });
  await until('the session has ended', async () => {
    const answer = await call('GET', '/api/auth/account', { token: ended });
    return answer.status === 401;
  });

  const titles = await call('GET', '/api/catalog/titles?limit=100', { token: own.token });
  const above = titles.json.items.filter(({ maturity }) => maturity > 12);
  assert.ok(above.length > 0, 'the catalogue has a title for grown-ups');
  const grownTitle = (above.find(({ type }) => type === 'film') ?? above[0]).id;
  const grownSeries = (above.find(({ type }) => type === 'series') ?? above[0]).id;
  const channels = await call('GET', '/api/catalog/channels', { token: own.token });
  const bunny = await call('GET', '/api/catalog/search?q=big%20buck%20bunny', { token: own.token });
  const playing = await until('playback starts', async () => {
    const body = { titleId: bunny.json.items[0].id, kind: 'feature', client: 'native', deviceId: 'household' };
    const answer = await call('POST', '/api/playback/sessions', { token: own.token, body });
    return answer.status === 201 && answer.json;
  });
  const downloading = { titleId: bunny.json.items[0].id, deviceId: 'household', deviceName: 'Household' };
  const download = await call('POST', '/api/playback/downloads', { token: own.token, body: downloading });
  assert.equal(download.status, 201, download.text);
  return {
    tokens: {
      none: undefined,
      tampered: tampered(own.token),
      ended,
      viewer: own.token,
      otherAccount: stranger.token,
      otherProfile,
      kids,
    },
    things: {
      profile,
      spareProfile,
      spareSession,
      invoice: invoice.id,
      grownTitle,
      grownSeries,
      channel: channels.json.items[0].slug,
      playing: playing.sessionId,
      download: download.json.downloadId,
    },
  };
}
