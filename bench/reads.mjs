import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { newAccount, subscribe } from '../journeys/api.mjs';
import { Client, capacity } from './load.mjs';
import { nginx } from './nginx.mjs';
import { BASE, CLONE, cpuOf, report } from './suite.mjs';
import { table } from './table.mjs';

const CALLERS = 8;
const PAGE = 100;

/** Always the same numbers between 0 and 1: mulberry32. */
function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws things as viewers do: the second half as often as the first, the third a third as often. */
function zipf(things, seed) {
  const upTo = new Float64Array(things.length);
  things.forEach((_, rank) => (upTo[rank] = (rank === 0 ? 0 : upTo[rank - 1]) + 1 / (rank + 1)));
  const chance = chances(seed);
  return () => {
    const wanted = chance() * upTo.at(-1);
    let [low, high] = [0, things.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      [low, high] = upTo[middle] < wanted ? [middle + 1, high] : [low, middle];
    }
    return things[low];
  };
}

const turns = (things) => {
  let turn = 0;
  return () => things[turn++ % things.length];
};

function portOf(name) {
  return Number(new RegExp(`^${name}=(\\d+)$`, 'm').exec(readFileSync(`${CLONE}/.matinee/ports`, 'utf8'))[1]);
}

/** Redis forgets all that it has of the catalogue, and of everything else that is but a copy. */
async function forgetCopies() {
  const redis = connect(portOf('redis-cache'), '127.0.0.1');
  const [, password] = /^requirepass (\S+)$/m.exec(
    readFileSync(`${CLONE}/.matinee/data/redis-cache/redis.conf`, 'utf8'),
  );
  redis.write(`AUTH ${password}\r\n`);
  await once(redis, 'data');
  redis.write('FLUSHALL\r\n');
  const [answer] = await once(redis, 'data');
  redis.destroy();
  assert.match(String(answer), /^\+OK/);
}

/** How often catalog-service's documents came from where, since it started. */
async function documents() {
  const port = portOf('catalog-service-management');
  const told = await (await fetch(`http://127.0.0.1:${port}/actuator/prometheus`)).text();
  return new Map(
    [...told.matchAll(/^matinee_catalog_documents_total\{[^}]*from="(\w+)"[^}]*\} (\S+)/gm)].map(([, from, n]) => [
      from,
      Number(n),
    ]),
  );
}

/** Ids of all titles that a grown-up sees, in the order of the list. */
async function all(get) {
  const ids = [];
  for (let cursor = ''; cursor !== null; ) {
    const { items, nextCursor } = JSON.parse(
      (await get(`/api/catalog/titles?limit=${PAGE}${cursor && `&cursor=${cursor}`}`)).text,
    );
    ids.push(...items.map(({ id }) => id));
    cursor = nextCursor;
  }
  return ids;
}

/** Reads of a library that is there: where documents come from as viewers read them, and what reads cost beside nginx. */
export async function reads(short) {
  const { token } = await newAccount();
  await subscribe(token);
  const [replayed, warm, measured] = short ? [2_000, 1, 2] : [100_000, 5, 10];
  const client = new Client(BASE);
  const get = async (path) => {
    const answer = await client.call({ path, token });
    assert.equal(answer.status, 200, answer.text);
    return answer;
  };
  const ids = await all(get);
  await replay(get, ids, replayed);
  await sources(get, ids, warm, measured);
  const drawn = zipf(ids, 2);
  const years = turns(Array.from({ length: 100 }, (_, i) => 1900 + i));
  const kinds = {
    "a title's page, as viewers read them": () => get(`/api/catalog/titles/${drawn()}`),
    'the newest': () => get('/api/catalog/titles'),
    'a genre by name': () => get('/api/catalog/titles?genre=drama&sort=title'),
    'a genre of one year': () => get(`/api/catalog/titles?genre=western&year=${years()}`),
    'genres and their counts': () => get('/api/catalog/genres'),
    'titles like one': () => get(`/api/catalog/titles/${drawn()}/similar`),
  };
  const names = Object.keys(kinds);
  const texts = {};
  for (const [number, name] of names.entries()) {
    texts[number] = (await kinds[name]()).text;
  }
  const yardstick = await nginx(texts);
  const files = new Client(yardstick.address);
  const catalog = report().steps.find(({ name }) => name === 'catalog-service').pid;
  const rows = [];
  try {
    for (const [number, name] of names.entries()) {
      await capacity(kinds[name], CALLERS, warm);
      const ours = await spent(catalog, kinds[name], measured);
      const theirs = await spent(yardstick.pid, () => files.call({ path: `/${number}.json` }), measured / 2);
      rows.push([
        name,
        ours.rate.toFixed(0),
        ours.cpu.toFixed(3),
        theirs.rate.toFixed(0),
        theirs.cpu.toFixed(3),
        (ours.cpu / theirs.cpu).toFixed(0),
      ]);
    }
  } finally {
    await yardstick.stop();
    client.close();
    files.close();
  }
  table(
    ['through the gateway', 'req/s', 'catalog-service, CPU ms', 'nginx req/s', 'nginx, CPU ms', 'CPU, ratio'],
    rows,
  );
  await homes(get, warm, measured);
}

/** A page of rows, made for somebody new. */
async function homes(get, warm, measured) {
  const page = () => get('/api/home');
  const { pid } = report().steps.find(({ name }) => name === 'recommendation-service');
  await capacity(page, CALLERS, warm);
  const { rate, cpu } = await spent(pid, page, measured);
  table(['the home page', 'req/s', 'recommendation-service, CPU ms'], [['of all', rate.toFixed(0), cpu.toFixed(3)]]);
}

async function spent(pid, step, seconds) {
  const before = cpuOf(pid);
  const rate = await capacity(step, CALLERS, seconds);
  return { rate, cpu: ((cpuOf(pid) - before) * 1000) / (rate * seconds) };
}

/** What a title's page costs by where its document comes from: one page again and again; pages that nobody read; such without Redis. */
async function sources(get, ids, warm, measured) {
  const cassandra = report().steps.find(({ name }) => name === 'cassandra').pid;
  const catalog = report().steps.find(({ name }) => name === 'catalog-service').pid;
  // The least read first, and from the start again where they run out.
  const seldom = turns(ids.slice(Math.floor(ids.length / 10)).reverse());
  const unread = () => get(`/api/catalog/titles/${seldom()}`);
  const rows = [];
  for (const [name, step, before] of [
    ['memory', () => get(`/api/catalog/titles/${ids[0]}`)],
    ['redis', unread],
    ['store', unread, forgetCopies],
  ]) {
    await before?.();
    await capacity(step, CALLERS, warm);
    const [from, store] = [await documents(), cpuOf(cassandra)];
    const { rate, cpu } = await spent(catalog, step, measured);
    const counts = [...(await documents())].map(([source, count]) => [source, count - (from.get(source) ?? 0)]);
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    const share = (100 * new Map(counts).get(name)) / all;
    const stores = ((cpuOf(cassandra) - store) * 1000) / (rate * measured);
    rows.push([name, `${share.toFixed(0)} %`, rate.toFixed(0), cpu.toFixed(3), stores.toFixed(3)]);
  }
  table(["a title's page, from", 'of all', 'req/s', 'catalog-service, CPU ms', 'Cassandra, CPU ms'], rows);
}

/** Pages of titles, drawn as viewers draw them, by an instance that has read none yet. */
async function replay(get, ids, many) {
  const drawn = zipf(ids, 1);
  const before = await documents();
  let left = many;
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (left-- > 0) {
        await get(`/api/catalog/titles/${drawn()}`);
      }
    }),
  );
  const after = await documents();
  const rows = [...after].map(([from, count]) => [from, count - (before.get(from) ?? 0)]);
  table(
    [`${many} pages of ${ids.length} titles, from`, 'reads', 'share'],
    rows.map(([from, count]) => [from, count, `${((100 * count) / many).toFixed(3)} %`]),
  );
}
