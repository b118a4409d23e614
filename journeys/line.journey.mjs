import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { call, newAccount, subscribe, until } from './api.mjs';
import { launch, visitor, watchesAt } from './browser.mjs';
import { operatorToken } from './operator.mjs';

const run = promisify(execFile);
const KEY = `line-${crypto.randomUUID().slice(0, 8)}`;
/** So long that something is left to load whenever the line changes. */
const SECONDS = 150;

/** Brings in a film of some minutes, as an operator does, and gives its id once it can be watched. */
async function bringIn(folder, viewer) {
  const place = join(folder, 'library', `${KEY} (1926)`);
  mkdirSync(place, { recursive: true });
  await run(process.env.MATINEE_FFMPEG ?? 'ffmpeg', [
    ...['-nostdin', '-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=640x360:rate=24:duration=${SECONDS}`],
    ...['-vf', 'noise=alls=12:allf=t', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
    join(place, `${KEY} (1926).mp4`),
  ]);
  const sheet = `<movie><title>${KEY}</title><year>1926</year><mpaa>Rated G</mpaa><genre>Drama</genre></movie>`;
  writeFileSync(join(place, 'movie.nfo'), sheet);
  const kept = ['--folder', join(folder, 'kept'), '--artwork-folder', join(folder, 'drawn')];
  await run('../matinee', ['ingest', ...kept, join(folder, 'library'), '--ladder', 'demo']);
  const operator = await operatorToken();
  const [row] = await until('it is in the library', async () => {
    const { items } = (await call('GET', `/api/studio/titles?q=${KEY}&limit=1`, { token: operator })).json;
    return items.length > 0 && items;
  });
  await until(
    'the film has been encoded and is out',
    async () => (await call('GET', `/api/catalog/titles/${row.id}`, { token: viewer })).status === 200,
    240,
  );
  return { id: row.id, operator };
}

describe('A line that changes', { concurrency: false }, () => {
  let folder;
  let film;
  let operator;
  let account;
  let browser;
  let page;
  let errors;
  let line;
  /** Of the picture: bits a second at the most, by the folder that a rendition lies in, the smallest first. */
  let rates;
  const asked = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'matinee-line-'));
    account = await newAccount();
    await subscribe(account.token);
    ({ id: film, operator } = await bringIn(folder, account.token));
    browser = await launch();
    // Small enough that a machine without a graphics card paints it.
    ({ page, errors } = await visitor(browser, 640, 360));
    page.on('request', (request) => {
      const rendition = /\/(v\d+)\/seg-\d+\.m4s$/.exec(new URL(request.url()).pathname)?.[1];
      if (rendition) asked.push(rendition);
    });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    line = (bitsASecond) =>
      network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 20,
        downloadThroughput: bitsASecond / 8,
        uploadThroughput: -1,
      });
    await watchesAt(page, account.viewer);
    rates = await ratesOf(film);
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
    if (film) {
      await call('POST', '/api/studio/titles/bulk', { token: operator, body: { action: 'delete', ids: [film] } });
    }
  });

  /** As any client reads them that has no cookies. */
  async function ratesOf(titleId) {
    const body = { titleId, client: 'native', deviceId: 'reader' };
    const { json } = await call('POST', '/api/playback/sessions', { token: account.token, body });
    const playlist = (await call('GET', json.manifestUrl)).text;
    await call('DELETE', `/api/playback/sessions/${json.sessionId}`, { token: account.token });
    const found = [...playlist.matchAll(/#EXT-X-STREAM-INF:(?:.*,)?BANDWIDTH=(\d+).*\n\S*?(v\d+)\//g)];
    const least = new Map();
    for (const [, bits, rendition] of found) {
      least.set(rendition, Math.min(least.get(rendition) ?? Number.POSITIVE_INFINITY, Number(bits)));
    }
    return [...least].map(([rendition, bits]) => ({ rendition, bits })).sort((a, b) => a.bits - b.bits);
  }

  /** What is asked for from now on comes to be this rendition; what was under way before may come first. */
  const comesTo = (rendition) => {
    const from = asked.length;
    return until(`${rendition} after ${asked.slice(-3)}`, () => asked.slice(from).includes(rendition), 60);
  };
  const waits = () => page.getByTestId('video').evaluate((video) => Number(video.dataset.waits));
  const isPast = (seconds) =>
    page.waitForFunction((least) => document.querySelector('[data-testid=video]')?.currentTime > least, seconds);

  test('the picture gets smaller on a thin one and larger on a better one, and never stalls', async (t) => {
    await page.evaluate(() => localStorage.setItem('matinee.bandwidth', '8000000'));
    assert.ok(rates.length > 1, JSON.stringify(rates));
    const [smallest] = rates;
    const largest = rates.at(-1);
    await page.goto(`/title/${film}`);
    await line(largest.bits * 2);
    await page.getByTestId('play').click();
    await comesTo(largest.rendition);
    await isPast(4);
    await page.getByTestId('video').evaluate((video) => {
      video.dataset.waits = '0';
      video.addEventListener('waiting', () => {
        video.dataset.waits = String(Number(video.dataset.waits) + 1);
      });
    });
    await line(smallest.bits * 1.4);
    await comesTo(smallest.rendition);
    await line(largest.bits * 8);
    await comesTo(largest.rendition);
    t.diagnostic(`${rates.map(({ rendition, bits }) => `${rendition} ${bits}`).join(', ')}; asked for ${asked.join(' ')}`);
    assert.equal(await waits(), 0, 'stalls');
    assert.deepEqual(errors, []);
  });
});
