import assert from 'node:assert/strict';
import { newAccount, subscribe } from '../journeys/api.mjs';
import { Client, capacity, steady } from './load.mjs';
import { nginx } from './nginx.mjs';
import { BASE, cpuOf, cpuOfParts, sum } from './suite.mjs';

const QUERIES = ['metr', 'the general', 'chaplin', 'nosfratu', 'moon', 'vamp', 'comedy', 'lang'];

async function expect(status, answering) {
  const answer = await answering;
  assert.equal(answer.status, status, answer.text);
  return answer;
}

/** What viewers do, each as a function that makes one call and gives its answer. */
async function calls(client) {
  const account = await newAccount();
  await subscribe(account.token);
  const { token } = account;
  const titles = JSON.parse((await client.call({ path: '/api/catalog/titles?type=film&limit=60', token })).text).items;
  const turns = (things) => {
    let turn = 0;
    return () => things[turn++ % things.length];
  };
  const title = turns(titles);
  const query = turns(QUERIES);
  const { email, password } = account.viewer;
  return {
    login: () =>
      expect(
        200,
        client.call({ method: 'POST', path: '/api/auth/login', body: { email, password, client: 'native' } }),
      ),
    home: () => expect(200, client.call({ path: '/api/home', token })),
    title: () => expect(200, client.call({ path: `/api/catalog/titles/${title().id}`, token })),
    search: () => expect(200, client.call({ path: `/api/catalog/search?q=${encodeURIComponent(query())}`, token })),
    'playback start': () =>
      expect(
        201,
        client.call({
          method: 'POST',
          path: '/api/playback/sessions',
          token,
          body: { titleId: title().id, kind: 'feature', client: 'native', deviceId: 'bench' },
        }),
      ),
  };
}

/** A row of the table for each call: half of what the machine gives, as the other half makes the calls. */
export async function loadFigures(short) {
  const [warm, measured] = short ? [2, 2] : [20, 20];
  const client = new Client(BASE);
  const all = await calls(client);
  const texts = {};
  for (const [name, call] of Object.entries(all)) {
    texts[name.replace(' ', '-')] = (await call()).text;
  }
  const yardstick = await nginx(texts);
  const other = new Client(yardstick.address);
  const rows = [];
  try {
    for (const [name, call] of Object.entries(all)) {
      await capacity(call, 8, warm);
      const most = await capacity(call, 8, Math.max(2, measured / 4));
      const rate = most / 2;
      const before = cpuOfParts();
      const ours = await steady(call, rate, measured);
      const cpu = sum([...cpuOfParts()].map(([part, now]) => now - (before.get(part) ?? now))) / ours.calls;

      const file = () => expect(200, other.call({ path: `/${name.replace(' ', '-')}.json` }));
      await capacity(file, 8, 1);
      const nginxBefore = cpuOf(yardstick.pid);
      const theirs = await steady(file, rate, measured);
      const nginxCpu = (cpuOf(yardstick.pid) - nginxBefore) / theirs.calls;
      rows.push([
        name,
        most.toFixed(0),
        `${rate.toFixed(0)}/s`,
        ours.p50.toFixed(1),
        ours.p99.toFixed(1),
        (cpu * 1000).toFixed(2),
        theirs.p50.toFixed(1),
        theirs.p99.toFixed(1),
        (nginxCpu * 1000).toFixed(3),
        nginxCpu > 0 ? (cpu / nginxCpu).toFixed(0) : '–',
      ]);
    }
  } finally {
    await yardstick.stop();
    client.close();
    other.close();
  }
  return rows;
}
