import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import Stripe from 'stripe';
import { until } from './api.mjs';
import { BASE } from './base.mjs';
import { answersSince, delivered, eventsSince, fates, newestEvent, signingSecrets, stripe } from './stripe.mjs';

const TOLERANCE = 300;
const { webhooks } = new Stripe('sk_test_of_nobody');
const seconds = () => Math.floor(Date.now() / 1000);

/** An event of nobody's, as Stripe writes it, with an id that there never was. */
function fresh() {
  const id = `evt_${randomBytes(12).toString('hex')}`;
  const object = { id: `cus_${randomBytes(7).toString('hex')}`, object: 'customer', name: 'Zoë' };
  const payload = JSON.stringify({
    id,
    object: 'event',
    type: 'customer.created',
    created: seconds(),
    data: { object },
  });
  return { id, payload };
}

/** Signed as Stripe's own library for Node does it. */
const sign = (payload, secret, timestamp = seconds()) =>
  webhooks.generateTestHeaderString({ payload, secret, timestamp });
const v1 = (header) => header.match(/v1=\w+/)[0];

async function send(payload, signature) {
  const answer = await fetch(new URL('/api/billing/stripe/webhook', BASE), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(signature !== undefined && { 'Stripe-Signature': signature }) },
    body: payload,
  });
  return { status: answer.status, type: answer.headers.get('content-type'), json: await answer.json() };
}

describe('The webhook', { concurrency: false }, () => {
  const { now, before: earlier } = signingSecrets();
  const other = `whsec_${randomBytes(16).toString('hex')}`;

  const good = {
    'signed with the secret': (payload) => sign(payload, now),
    'signed almost five minutes ago': (payload) => sign(payload, now, seconds() - TOLERANCE + 30),
    'signed with the secret before, while it is rolled': (payload) => sign(payload, earlier),
    'signed with both, while it is rolled': (payload) => `${sign(payload, now)},${v1(sign(payload, earlier))}`,
    'signed twice, of which the first is right': (payload) => `${sign(payload, now)},${v1(sign(payload, other))}`,
    'signed twice, of which the second is right': (payload) => `${sign(payload, other)},${v1(sign(payload, now))}`,
    'signed in a way of tomorrow, too': (payload) => `${sign(payload, now)},v2=${'0'.repeat(64)}`,
  };
  for (const [name, header] of Object.entries(good)) {
    test(`takes an event ${name}`, async () => {
      const { id, payload } = fresh();
      const answer = await send(payload, header(payload));
      assert.equal(answer.status, 200, JSON.stringify(answer.json));
      await until('it is passed over', async () => (await fates([id])).get(id)?.state === 'ignored');
    });
  }

  const bad = {
    'whose payload was touched': (payload) => [payload.replace('Zoë', 'Zoe'), sign(payload, now)],
    'whose payload has a blank more': (payload) => [`${payload} `, sign(payload, now)],
    'whose signature was touched': (payload) => [
      payload,
      sign(payload, now).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ],
    'whose time was touched': (payload) => [
      payload,
      sign(payload, now, seconds() - TOLERANCE - 60).replace(/t=\d+/, `t=${seconds()}`),
    ],
    'signed with another secret': (payload) => [payload, sign(payload, other)],
    'signed too long ago': (payload) => [payload, sign(payload, now, seconds() - TOLERANCE - 10)],
    'signed in a time to come': (payload) => [payload, sign(payload, now, seconds() + TOLERANCE + 60)],
    'signed in a year': (payload) => [payload, sign(payload, now, seconds() + 31_536_000)],
    'without a signature': (payload) => [payload, undefined],
    'with an empty header': (payload) => [payload, ''],
    'with an empty v1': (payload) => [payload, `t=${seconds()},v1=`],
    'signed by the scheme for tests alone': (payload) => [payload, sign(payload, now).replace('v1=', 'v0=')],
    'signed without a time': (payload) => [payload, v1(sign(payload, now))],
  };
  for (const [name, make] of Object.entries(bad)) {
    test(`refuses an event ${name}, and keeps nothing of it`, async () => {
      const { id, payload } = fresh();
      const answer = await send(...make(payload));
      assert.equal(answer.status, 400);
      assert.match(answer.type, /^application\/problem\+json/);
      assert.equal(answer.json.code, 'bad-signature');
      assert.equal(answer.json.status, 400);
      assert.equal((await fates([id])).size, 0);
    });
  }

  describe('while its secret is rolled at Stripe', { concurrency: false }, () => {
    const roll = (secret, both) => stripe('/_stand-in/webhooks/secrets', { secret, both_for_seconds: both });
    /** Something happens at Stripe, and how its event was answered. */
    async function happens() {
      await delivered();
      const known = await newestEvent();
      const answered = await answersSince();
      await stripe('/v1/customers', { name: 'Zoë' });
      await delivered();
      const events = await eventsSince(known);
      assert.equal(events.length, 1);
      return answersSince(answered);
    }

    before(() => roll(other, 60));
    // As it was: with the one that it was started with alone.
    after(() => roll(now, 0));

    test('is sent what both have signed, of which the service knows one', async () => {
      assert.deepEqual(await happens(), { '200 customer.created': 1 });
    });

    test('is sent what both have signed, both of which the service knows', async () => {
      await roll(earlier, 0);
      await roll(now, 60);
      assert.deepEqual(await happens(), { '200 customer.created': 1 });
    });

    test('takes what the one before alone has signed', async () => {
      await roll(earlier, 0);
      assert.deepEqual(await happens(), { '200 customer.created': 1 });
    });
  });
});
