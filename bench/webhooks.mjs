// What Stripe's events cost billing-service, and how soon who has paid may watch. CPU is that of the service's process, all that it
// does for an event included; MariaDB's stands beside it. Events are signed here, as Stripe signs them, and sent to the service itself;
// payments are made at the stand-in for Stripe, whose webhooks come through the edge and the gateway. Gates are counts: no event is
// lost, none is stored or has its effect twice, everybody who has paid plays, and ten events at once are one question.
//   --running  go on with the suite that runs at MATINEE_BENCH_PORT (8087), whose state is in MATINEE_STATE
//   --short    few of each, to see that it runs
import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { call, until } from '../journeys/api.mjs';
import {
  billing,
  delivered,
  eventsSince,
  fates,
  newestEvent,
  port,
  signingSecrets,
  stripe,
} from '../journeys/stripe.mjs';
import { Client } from './load.mjs';
import { Subscriber } from './subscribers.mjs';
import { BASE, CLONE, cpuOfParts, withSuite } from './suite.mjs';
import { table } from './table.mjs';
import { filmOf } from './watch.mjs';

const has = (flag) => process.argv.includes(flag);
const running = has('--running');
const short = has('--short');
const [customers, sent, rounds] = short ? [30, 500, 1] : [200, 20_000, 5];
const CALLERS = 16;
const AT_ONCE = 2;
const AGAIN_EVERY = 10;
const PROMISED_MS = 5_000;

process.env.MATINEE_STATE = resolve(running ? (process.env.MATINEE_STATE ?? '.matinee') : `${CLONE}/.matinee`);
if (!running) {
  process.env.MATINEE_MARIADB = resolve(CLONE, 'devstack/stores/mariadb/target/server/bin/mariadb');
}

const quoted = (texts) => texts.map((text) => `'${text}'`).join();
const count = async (rows) => Number((await billing(`SELECT COUNT(*) FROM ${rows};`))[0][0]);

/** Does something with each, a few at a time. */
async function each(all, atOnce, work) {
  const left = [...all];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        await work(next);
      }
    }),
  );
}

/** Events like this one, of these customers in turn, with ids that begin as no other's do. */
function events(like, number, of) {
  const mark = `evt_bench${randomBytes(8).toString('hex')}`;
  const all = Array.from({ length: number }, (_, n) => {
    const object = { ...like.data.object, customer: of(n) };
    return JSON.stringify({ ...like, id: `${mark}n${n}`, data: { ...like.data, object } });
  });
  return { all, are: (state) => count(`stripe_event WHERE id LIKE '${mark}n%' AND state IN (${quoted(state)})`) };
}

/** Sends them to the service over several connections, every tenth twice: each is answered 200, and stored once. */
async function send({ all, are }) {
  const client = new Client(`http://127.0.0.1:${port('billing-service')}`);
  const secret = signingSecrets().now;
  const more = all.filter((_, n) => n % AGAIN_EVERY === 0);
  const begun = performance.now();
  await each([...all, ...more], CALLERS, async (payload) => {
    const time = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', secret).update(`${time}.${payload}`).digest('hex');
    const headers = { 'Stripe-Signature': `t=${time},v1=${signature}` };
    const answer = await client.call({ method: 'POST', path: '/api/billing/stripe/webhook', payload, headers });
    assert.equal(answer.status, 200, answer.text);
  });
  const seconds = (performance.now() - begun) / 1000;
  client.close();
  assert.equal(await are(['new', 'done', 'ignored', 'aside']), all.length, 'each is stored once');
  return (all.length + more.length) / seconds;
}

const calls = async () => (await stripe('/_stand-in/tally')).calls['GET /v1/subscriptions'] ?? 0;

/** Until all of them have come to this end; what that cost a piece, of those that were sent. */
async function cost(those, end, pieces, work) {
  const before = [cpuOfParts(), await calls()];
  const rate = await work();
  await until('nothing is left', async () => (await those.are([end])) === those.all.length, 120);
  const after = [cpuOfParts(), await calls()];
  const ms = (part) => ((after[0].get(part) - before[0].get(part)) * 1000) / pieces;
  return { cpu: ms('billing-service'), store: ms('mysql'), calls: (after[1] - before[1]) / pieces, rate };
}

const row = (name, { cpu, store, calls, rate }) => [
  name,
  cpu.toFixed(2),
  (1000 / cpu).toFixed(0),
  store.toFixed(2),
  calls.toFixed(2),
  rate?.toFixed(0) ?? '–',
];

/** Of customers that nobody here knows: they are stored, answered, and passed over. */
async function storing(like) {
  const unknown = () => events(like, sent, (n) => `cus_bench${n}`);
  await send(unknown());
  const those = unknown();
  return row('stored and answered', await cost(those, 'ignored', sent * (1 + 1 / AGAIN_EVERY), () => send(those)));
}

/** Of those who subscribe: held back until they are all there, and then worked through. */
async function working(name, like, theirs, times, most) {
  const hold = (untilMs) =>
    billing(`UPDATE customer SET worked_until_ms = ${untilMs} WHERE stripe_customer IN (${quoted(theirs)});`);
  const told = () => count('ledger');
  const once = async () => {
    const those = events(like, theirs.length * times, (n) => theirs[n % theirs.length]);
    await hold(Date.now() + 600_000);
    await send(those);
    assert.equal(await those.are(['new']), those.all.length);
    return cost(those, 'done', those.all.length, () => hold(0).then(() => undefined));
  };
  await once();
  const before = await told();
  const all = [];
  for (let n = 0; n < rounds; n++) {
    all.push(await once());
  }
  assert.equal(await told(), before, 'what is told again has no effect again');
  const mean = (what) => all.reduce((sum, one) => sum + one[what], 0) / all.length;
  // Whoever compares all with Stripe asks now and then, too.
  assert.ok(mean('calls') <= most, `${mean('calls')} questions an event`);
  return row(name, { cpu: mean('cpu'), store: mean('store'), calls: mean('calls') });
}

/** How long it takes from a payment to a film, of each; and that what was told of it was stored, and had its effect, once. */
async function paying(subscribers) {
  const titleId = await filmOf('Big Buck Bunny', subscribers[0].token);
  await delivered();
  const known = await newestEvent();
  const times = [];
  await each(subscribers, AT_ONCE, async (one) => times.push(await one.paysAndPlays(titleId, 'premium')));
  await delivered();
  const ids = (await eventsSince(known)).map(({ id }) => id);
  const ends = await until('every event is worked through', async () => {
    const found = await fates(ids);
    return found.size === ids.length && [...found.values()].every(({ state }) => state !== 'new') && found;
  });
  assert.ok([...ends.values()].every(({ state, attempts }) => state !== 'aside' && attempts === 0));
  const accounts = quoted(subscribers.map(({ account }) => account));
  for (const [about, state] of [
    ['subscription', 'active'],
    ['entitlement', 'entitled'],
    ['invoice', 'paid'],
  ]) {
    const rows = `ledger WHERE about = '${about}' AND state = '${state}' AND account_id IN (${accounts})`;
    assert.equal(await count(rows), subscribers.length, `${about} ${state}: once of each`);
  }
  return { times: times.sort((a, b) => a - b), events: ids.length };
}

await withSuite({ running }, async () => {
  const warm = Math.ceil(customers / 10);
  const subscribers = [];
  await each(Array(customers + warm).keys(), 4, async (n) => subscribers.push(await Subscriber.new(BASE, n)));
  await paying(subscribers.slice(customers));
  const counted = subscribers.slice(0, customers);
  const { times, events: told } = await paying(counted);
  const known = await billing(
    `SELECT stripe_customer FROM customer WHERE account_id IN (${quoted(counted.map(({ account }) => account))});`,
  );
  const theirs = known.map(([customer]) => customer);
  const [like] = (await stripe('/v1/events?type=customer.subscription.created&limit=1')).data;
  const rows = [
    await storing(like),
    await working('worked through, one a customer', like, theirs, 1, 1.1),
    await working('worked through, ten a customer at once', like, theirs, 10, 0.11),
  ];
  for (const { client } of subscribers) client.close();

  const model = readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*: (.*)/)?.[1] ?? 'unknown';
  console.log(`\n${cpus().length} cores, ${model}\n`);
  table(
    [
      "Stripe's events",
      'CPU ms a piece',
      'a second a core',
      'CPU ms of MariaDB',
      'calls of Stripe a piece',
      'seen a second',
    ],
    rows,
  );
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  table(
    [
      'from the payment to a film',
      'customers',
      'events told',
      'p50 ms',
      'p99 ms',
      'longest ms',
      `p99 within ${PROMISED_MS / 1000} s`,
    ],
    [['', customers, told, at(0.5), at(0.99), Math.round(times.at(-1)), at(0.99) <= PROMISED_MS ? 'yes' : 'no']],
  );
});
