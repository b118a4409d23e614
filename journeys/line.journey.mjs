import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, subscribe, until } from './api.mjs';
import { launch, visitor, watchesAt } from './browser.mjs';
import { bringIn } from './film.mjs';

/** So long that something is left to load whenever the line changes. */
const SECONDS = 150;

describe('A line that changes', { concurrency: false }, () => {
  let film;
  let account;
  let browser;
  let page;
  let errors;
  let line;
  /** Of the picture: bits a second at the most, by the folder that a rendition lies in, the smallest first. */
  let rates;
  const asked = [];

  before(async () => {
    account = await newAccount();
    await subscribe(account.token);
    film = await bringIn('line', SECONDS, account.token);
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
    rates = await ratesOf(film.id);
  });

  after(async () => {
    await browser?.close();
    await film?.takeAway();
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
    await page.goto(`/title/${film.id}`);
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
