import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { typeOf, whyLeftOut, withCli } from '../devstack/stripe/scenarios.mjs';
import { call, newAccount, subscribe, until } from './api.mjs';
import { claims } from './callers.mjs';
import { operatorToken } from './operator.mjs';
import { answersSince, billing, delivered, eventsSince, fates, newestEvent, standIn, stripe } from './stripe.mjs';

const AT_ONCE = 2;

/** How a scenario is told whose it is, by the steps of it that name a customer. */
const WHOSE = [
  [/^charge\./, (customer) => ['--add', `payment_intent:customer=${customer}`]],
  [/^checkout\./, (customer) => ['--add', `checkout_session:customer=${customer}`]],
  [
    // Who has a card is not paused.
    /^customer\.subscription\.(created|deleted|trial_will_end|updated)$/,
    (customer) => [
      ...['--skip', 'customer', '--override', `subscription:customer=${customer}`],
      ...['--add', 'price:metadata[plan]=standard'],
    ],
  ],
  [
    /^invoice\.(created|deleted|finalized|marked_uncollectible|sent|updated|voided)$/,
    (customer) => [
      ...['--skip', 'customer', '--override', `invoiceitem:customer=${customer}`],
      ...['--override', `invoice:customer=${customer}`],
    ],
  ],
];

/** Stripe's own words, by its own command line: each scenario that the stand-in does, and what comes of it here. */
describe('What the Stripe CLI triggers', { concurrency: false }, () => {
  let scenarios;
  const { url, key } = standIn();

  before(() =>
    withCli(url, key, async (cli) => {
      scenarios = (await cli.scenarios()).filter((scenario) => !whyLeftOut(scenario));
    }),
  );

  /** Runs them, a few at a time; the events that were told, once each was delivered. */
  async function trigger(all, more = () => []) {
    await delivered();
    const known = await newestEvent();
    const answered = await answersSince();
    await withCli(url, key, async (cli) => {
      const left = [...all];
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let next = left.shift(); next; next = left.shift()) {
            await cli.trigger(next, more(next));
          }
        }),
      );
    });
    await delivered();
    const events = await eventsSince(known);
    const told = new Set(events.map(({ type }) => type));
    assert.deepEqual(
      all.filter((scenario) => !told.has(typeOf(scenario))),
      [],
      'scenarios whose event was not told',
    );
    const wanted = {};
    for (const { type } of events) {
      wanted[`200 ${type}`] = (wanted[`200 ${type}`] ?? 0) + 1;
    }
    assert.deepEqual(await answersSince(answered), wanted, 'each is delivered once, and answered 200');
    return events;
  }

  /** What became of them, once something became of each; none failed, not even once. */
  async function over(events) {
    const ids = events.map(({ id }) => id);
    const found = await until('something became of every event', async () => {
      const all = await fates(ids);
      const isSettled = ({ state, attempts, waits }) => state !== 'new' || waits || attempts > 0;
      return all.size === ids.length && [...all.values()].every(isSettled) && all;
    });
    const failed = events.filter(({ id }) => found.get(id).attempts > 0 || found.get(id).state === 'aside');
    assert.deepEqual(
      failed.map(({ type }) => type),
      [],
    );
    const token = await operatorToken();
    const aside = await call('GET', '/api/studio/billing/events', { token });
    assert.equal(aside.status, 200);
    assert.deepEqual(
      aside.json.items.filter(({ id }) => ids.includes(id)),
      [],
    );
    return found;
  }

  const count = (found) => {
    const counts = {};
    for (const { state, waits } of found.values()) {
      const fate = waits ? 'waiting to hear whose' : state;
      counts[fate] = (counts[fate] ?? 0) + 1;
    }
    return JSON.stringify(counts);
  };

  test('of nobody whom we know is taken at once, and passed over', async (t) => {
    assert.ok(scenarios.length >= 74, `${scenarios.length} scenarios`);
    const found = await over(await trigger(scenarios));
    assert.ok([...found.values()].every(({ state, waits }) => state === 'ignored' || waits));
    t.diagnostic(`${scenarios.length} scenarios, events: ${count(found)}`);
  });

  test('of a subscriber is taken at once, and worked through', async (t) => {
    const { token } = await newAccount();
    await subscribe(token);
    const [[customer]] = await billing(
      `SELECT stripe_customer FROM customer WHERE account_id = '${claims(token).sub}';`,
    );
    const { id: card } = await stripe('/v1/payment_methods/pm_card_visa/attach', { customer });
    await stripe(`/v1/customers/${customer}`, { 'invoice_settings[default_payment_method]': card });
    const whose = (scenario) => WHOSE.find(([names]) => names.test(scenario))?.[1](customer);
    const theirs = scenarios.filter(whose);
    const events = (await trigger(theirs, whose)).filter(({ data }) => data.object.customer === customer);
    const found = await over(events);
    const worked = new Set(events.filter(({ id }) => found.get(id).state === 'done').map(({ type }) => type));
    for (const type of ['charge.refunded', 'customer.subscription.deleted', 'invoice.voided']) {
      assert.ok(worked.has(type), `${type} is worked through`);
    }
    const now = await call('GET', '/api/billing/subscription', { token });
    assert.equal(now.json.status, 'active', 'the best of what there is');
    t.diagnostic(`${theirs.length} scenarios, events: ${count(found)}`);
  });
});
