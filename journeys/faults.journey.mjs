import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, subscribe, until } from './api.mjs';
import { hasFocus, isAccessible, launch, PICTURES, visitor, watchesAt } from './browser.mjs';

const HEARTBEAT_SECONDS = 10;
/** A piece of the picture: the folder of its rendition, and which one it is. */
const PICTURE = /\/media\/.*\/(v\d+)\/seg-(\d+)\.m4s$/;

describe('A film that does not go on', { concurrency: false }, () => {
  let browser;
  let page;
  let errors;
  let account;
  let film;
  /** What was granted to the page, latest last. */
  const grants = [];

  before(async () => {
    browser = await launch();
    account = await newAccount();
    await subscribe(account.token);
    const found = await call('GET', '/api/catalog/search?q=big%20buck%20bunny', { token: account.token });
    film = found.json.items[0].id;
    // Small enough that a machine without a graphics card paints it.
    ({ page, errors } = await visitor(browser, 640, 360));
    page.on('response', async (answer) => {
      if (answer.request().method() !== 'POST' || !answer.url().endsWith('/api/playback/sessions')) return;
      if (answer.status() === 201) grants.push(await answer.json().catch(() => ({})));
    });
    await watchesAt(page, account.viewer);
  });
  after(() => browser?.close());

  const video = () => page.getByTestId('video');
  const at = () => video().evaluate((element) => element.currentTime);
  const isPast = (seconds) =>
    page.waitForFunction((least) => document.querySelector('[data-testid=video]')?.currentTime > least, seconds);
  const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();

  /** Whatever of the picture is asked for comes, once it may, with its boxes as they are, and what is in them is noise. */
  async function spoil(t, isSpoilt, mayCome = Promise.resolve()) {
    const matches = (url) => {
      const piece = PICTURE.exec(url.pathname);
      return piece !== null && isSpoilt(piece[1], Number(piece[2]));
    };
    const answer = async (route) => {
      await mayCome;
      const response = await route.fetch();
      const body = await response.body();
      const from = body.indexOf('mdat') + 'mdat'.length;
      assert.ok(from > 'mdat'.length, 'a piece of a film has a box of media');
      await route.fulfill({ response, body: body.fill(0xff, from) });
    };
    const mend = () => page.unroute(matches, answer);
    await page.route(matches, answer);
    t.after(mend);
    return mend;
  }

  async function fromTheStart() {
    const { token } = account;
    const reset = await call('DELETE', '/api/playback/history', { token });
    assert.equal(reset.status, 204);
  }

  test('says that it cannot be decoded, and begins once it can', async (t) => {
    const mend = await spoil(t, () => true);
    await page.goto(`/watch/${film}`);
    await heading('This browser cannot show it');
    await page.getByText('Your place is kept.').waitFor();
    await isAccessible(page);
    await page.screenshot({ path: `${PICTURES}player-codec.png` });
    await mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await isPast(1);
  });

  test('stops where nothing can be decoded any more, in words, and goes on from there once it can', async (t) => {
    await fromTheStart();
    let hasWatched;
    const watched = new Promise((resolve) => {
      hasWatched = resolve;
    });
    const mend = await spoil(t, (_, piece) => piece > 3, watched);
    await page.goto(`/watch/${film}`);
    await isPast(3);
    await video().evaluate((element) => {
      window.reached = element.currentTime;
      element.addEventListener('timeupdate', () => {
        window.reached = element.currentTime;
      });
    });
    hasWatched();
    await heading('This browser cannot show it');
    const reached = await page.evaluate(() => window.reached);
    await mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await isPast(reached);
    const { resumeAt } = grants.at(-1);
    assert.ok(resumeAt >= reached - 2, `it was at ${reached}, and goes on at ${resumeAt}`);
  });

  test('is ended by another device in words, and comes back by a press', async () => {
    await page.goto(`/watch/${film}`);
    await isPast(1);
    const { sessionId } = grants.at(-1);
    const ended = await call('DELETE', `/api/playback/sessions/${sessionId}`, { token: account.token });
    assert.equal(ended.status, 204);
    await page.getByTestId('stream-ended').waitFor({ timeout: 60_000 });
    await heading('This stream was ended');
    await page.getByText('It was started on another screen, or ended from your account.').waitFor();
    await isAccessible(page);
    await page.screenshot({ path: `${PICTURES}player-ended.png` });
    const watchHere = page.getByRole('button', { name: 'Watch here' });
    await watchHere.focus();
    await hasFocus(watchHere);
    await page.keyboard.press('Enter');
    await isPast(1);
    await until('another stream is granted', () => grants.at(-1).sessionId !== sessionId);
    assert.deepEqual(errors, []);
  });

  test('loses no more than a heartbeat when its browser dies', async () => {
    await fromTheStart();
    await page.goto(`/watch/${film}`);
    await isPast(HEARTBEAT_SECONDS + 2);
    const reached = await at();
    const line = await page.context().newCDPSession(page);
    const died = page.waitForEvent('crash');
    // Nothing runs any more, not even what a page says when it is left. Nobody answers.
    line.send('Page.crash').catch(() => {});
    await died;
    const kept = await call('GET', `/api/playback/progress/${film}`, { token: account.token });
    const { positionMs } = kept.json;
    assert.ok(positionMs >= (reached - HEARTBEAT_SECONDS - 1) * 1000, `it was at ${reached} s, of which ${positionMs} ms are known`);
    page = await page.context().newPage();
    await page.goto(`/watch/${film}`);
    await isPast(positionMs / 1000 - 1);
  });
});
