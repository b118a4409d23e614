import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { until } from './api.mjs';

const client = () =>
  process.env.MATINEE_MARIADB ??
  fileURLToPath(new URL('../devstack/stores/mariadb/target/server/bin/mariadb', import.meta.url));

const kept = (path) => readFileSync(resolve('..', process.env.MATINEE_STATE ?? '.matinee', path), 'utf8').trim();
export const port = (name) => kept('ports').match(new RegExp(`^${name}=(\\d+)$`, 'm'))[1];

/** The stand-in for Stripe of the suite whose state is in MATINEE_STATE (.matinee), and who may call it. */
export const standIn = () => ({ url: `http://127.0.0.1:${port('stripe')}`, key: kept('secrets/stripe/api-key') });

/** What events are signed with, and what they were signed with before, which is still believed. */
export const signingSecrets = () => ({
  now: kept('secrets/billing-service/matinee.stripe.webhook-secret'),
  before: kept('secrets/billing-service/matinee.stripe.previous-webhook-secret'),
});

/** Calls the stand-in: a POST where there are parameters. */
export async function stripe(path, parameters) {
  const { url, key } = standIn();
  const answer = await fetch(url + path, {
    headers: { Authorization: `Bearer ${key}` },
    ...(parameters && { method: 'POST', body: new URLSearchParams(parameters) }),
  });
  const said = await answer.json();
  assert.equal(answer.status, 200, `${path}: ${JSON.stringify(said.error)}`);
  return said;
}

/** Waits until no event is on its way to the suite. */
export const delivered = () =>
  until('every event is delivered', async () => (await stripe('/_stand-in/webhooks')).waiting === 0);

/** The newest event that there is; undefined for none. */
export const newestEvent = async () => (await stripe('/v1/events?limit=1')).data[0]?.id;

/** All events that were told since that one, the newest first. */
export async function eventsSince(known) {
  const events = [];
  for (;;) {
    const after = events.length ? `&starting_after=${events.at(-1).id}` : '';
    const { data, has_more } = await stripe(`/v1/events?limit=100${after}`);
    const end = data.findIndex(({ id }) => id === known);
    events.push(...(end < 0 ? data : data.slice(0, end)));
    if (end >= 0 || !has_more) {
      return events;
    }
  }
}

/** How often each answer was given to a delivery, by status and type, since the earlier such count. */
export async function answersSince(before = {}) {
  const { deliveries } = await stripe('/_stand-in/tally');
  return Object.fromEntries(
    Object.entries(deliveries)
      .map(([answer, count]) => [answer, count - (before[answer] ?? 0)])
      .filter(([, count]) => count > 0),
  );
}

/** Rows of billing's database, each a list of texts. */
export async function billing(sql) {
  const asked = spawn(
    client(),
    [
      '--no-defaults',
      '--skip-ssl',
      '-h',
      '127.0.0.1',
      '-P',
      port('mysql'),
      '-u',
      'billing',
      '--batch',
      '--skip-column-names',
      'billing',
    ],
    {
      env: { MYSQL_PWD: kept('secrets/billing-service/spring.datasource.password') },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  asked.stdin.end(sql);
  const ended = new Promise((done, failed) => asked.once('error', failed).once('close', done));
  const said = await text(asked.stdout);
  assert.equal(await ended, 0, 'the database answers');
  return said
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

/** What became of each event, by its id: its state, how often it was tried in vain, and whether it waits to hear whose payment it is of. */
export async function fates(ids) {
  assert.ok(ids.every((id) => /^evt_\w+$/.test(id)));
  const rows = await billing(
    `SELECT id, state, attempts, stripe_customer IS NULL AND payment_intent IS NOT NULL FROM stripe_event
     WHERE id IN (${ids.map((id) => `'${id}'`)}, '');`,
  );
  return new Map(
    rows.map(([id, state, attempts, isOfPayment]) => [
      id,
      { state, attempts: Number(attempts), waits: state === 'new' && isOfPayment === '1' },
    ]),
  );
}
