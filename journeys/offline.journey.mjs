import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, subscribe, until } from './api.mjs';
import { BASE, isWhole, launch, signInAt, visitor, watchesAt } from './browser.mjs';

const DOWNLOADS = '/api/playback/downloads';
const SEGMENT = /\/media\/.*\.(m4s|mp4)$/;

/** Every test goes on where the one before it ended: one person's download, from the first byte to the last. */
describe('Without a network', { concurrency: false }, () => {
  let browser;
  let context;
  let page;
  let errors;
  let account;
  let film;
  /** Segments that came from the service, by their address and range. */
  let fetched = [];

  before(async () => {
    browser = await launch();
    account = await newAccount();
    film = (await call('GET', '/api/catalog/search?q=big%20buck%20bunny', { token: account.token })).json.items[0].id;
    ({ context, page, errors } = await visitor(browser, 1280, 800));
    await watchesAt(page, account.viewer);
  });
  after(() => browser?.close());

  const rows = () => page.getByTestId('download-row');
  const inState = (state) => page.locator(`[data-testid=download-row][data-state=${state}]`);
  const held = async () => (await call('GET', DOWNLOADS, { token: account.token })).json;

  function watchSegments(on) {
    on.on('response', (answer) => {
      if (SEGMENT.test(answer.url()) && answer.ok()) {
        fetched.push(answer.url() + (answer.request().headers().range ?? ''));
      }
    });
  }

  /** A few pixels of the film, and where it is. */
  const seen = () =>
    page.getByTestId('video').evaluate((video) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [32, 18];
      const context = canvas.getContext('2d');
      context.drawImage(video, 0, 0, 32, 18);
      return { at: video.currentTime, pixels: Array.from(context.getImageData(0, 0, 32, 18).data).join() };
    });

  const isPast = (seconds) =>
    page.waitForFunction((least) => document.querySelector('[data-testid=video]')?.currentTime > least, seconds);

  /** What Shaka has stored, and how many segments of an unfinished download are kept for going on with it. */
  const stored = () =>
    page.evaluate(async () => {
      const known = await indexedDB.databases();
      let parts = 0;
      for (const name of (await caches.keys()).filter((one) => one.startsWith('matinee-parts-'))) {
        parts += (await (await caches.open(name)).keys()).length;
      }
      if (!known.some(({ name }) => name === 'shaka_offline_db')) return { manifests: 0, segments: 0, parts };
      const open = indexedDB.open('shaka_offline_db');
      await new Promise((resolve) => (open.onsuccess = resolve));
      const stores = ['manifest-v5', 'segment-v5'].map((name) => open.result.transaction(name).objectStore(name).count());
      await Promise.all(stores.map((count) => new Promise((resolve) => (count.onsuccess = resolve))));
      open.result.close();
      return { manifests: stores[0].result, segments: stores[1].result, parts };
    });

  test('a plan without downloads offers none, and is refused one', async () => {
    const other = await newAccount();
    await subscribe(other.token, 'essential');
    const refused = await call('POST', DOWNLOADS, { token: other.token, body: { titleId: film, deviceId: 'journey' } });
    assert.equal(`${refused.status} ${refused.json.code}`, '403 downloads-not-in-plan');
    const { context: theirs, page: their } = await visitor(browser);
    await watchesAt(their, other.viewer);
    await their.goto(`/title/${film}`);
    await their.getByTestId('play').waitFor();
    await their.waitForLoadState('networkidle');
    assert.equal(await their.getByTestId('download').count(), 0);
    await theirs.close();
  });

  test('a plan with downloads offers what there is, and half a film is kept over a reload', async () => {
    await subscribe(account.token);
    await page.goto(`/title/${film}`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.getByTestId('download').click();
    await page.getByTestId('download-choice').waitFor();
    await isWhole(page, 'download-choice', { card: true });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('radio').first().check();

    watchSegments(page);
    const held = [];
    let letThrough = 4;
    await page.route(SEGMENT, (route) => (letThrough-- > 0 ? route.continue() : held.push(route)));
    await page.getByTestId('download-start').click();
    await page.getByTestId('downloading').click();
    await until('the rest is waited for', () => held.length > 0);
    await inState('fetching').waitFor();
    await until('what came is kept', async () => (await stored()).parts === 4);
    // As if it had taken longer than they are good for.
    await context.clearCookies({ name: /^CloudFront-/ });
    letThrough = Number.POSITIVE_INFINITY;
    await page.reload();

    await inState('stored').waitFor({ timeout: 30_000 });
    assert.ok(fetched.length > 6, `${fetched.length} segments came`);
    assert.deepEqual(
      fetched.filter((one, n) => fetched.indexOf(one) !== n),
      [],
      'segments that came twice',
    );
    const { manifests, segments, parts } = await stored();
    assert.deepEqual({ manifests, parts }, { manifests: 1, parts: 0 });
    assert.equal(segments, new Set(fetched).size, 'nothing of the first try is left');
  });

  test('it counts against the plan, and the page says what it takes', async () => {
    const { items, allowed } = await until('the list', held);
    assert.equal(items.length, 1);
    assert.ok(allowed > 1);
    assert.equal(items[0].titleId, film);
    await page.getByTestId('storage').waitFor();
    await isWhole(page, 'downloads');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('the app opens without a network, on what is there', async () => {
    await context.setOffline(true);
    await page.close();
    page = await context.newPage();
    fetched = [];
    watchSegments(page);
    await page.goto('/');
    await page.waitForURL('**/downloads');
    await page.getByTestId('offline-banner').waitFor();
    await inState('stored').waitFor();
    const pictures = await page.locator('[data-testid=download-row] img').evaluateAll((all) => all.map((one) => one.naturalWidth));
    assert.ok(pictures.length > 0 && pictures.every((width) => width > 0), 'its picture is seen');
    assert.equal(await page.evaluate(() => fetch('/api/billing/plans').then(() => 'answered', () => 'nobody')), 'nobody');
    await isWhole(page, 'downloads-offline');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('link', { name: 'Home', exact: true }).first().click();
    await page.getByTestId('needs-network').waitFor();
    await page.goBack();
  });

  test('and plays it: time goes on, and the picture changes', async () => {
    await page.getByTestId('play-download').click();
    await isPast(1);
    const first = await seen();
    await isPast(first.at + 1.5);
    const second = await seen();
    assert.notEqual(first.pixels, second.pixels, 'the same picture after a while');
    assert.ok(new Set(second.pixels.split(',')).size > 8, 'a blank picture');
    assert.deepEqual(fetched, [], 'segments from the service');
    await page.getByRole('slider', { name: 'Seek' }).hover();
    const picture = page.getByTestId('seek-preview').locator('[style*="blob:"]');
    await picture.waitFor();
    const address = await picture.evaluate((one) => /url\("(.*)"\)/.exec(one.style.backgroundImage)[1]);
    assert.ok(await page.evaluate((url) => fetch(url).then((answer) => answer.ok), address), 'pictures of the time line');
  });

  test('where it was left is known on the server once there is a network', async () => {
    await page.getByTestId('video').evaluate((video) => {
      video.currentTime = 15;
    });
    await isPast(16);
    const left = await page.getByTestId('video').evaluate((video) => video.currentTime * 1000);
    await page.getByRole('button', { name: 'Leave the player' }).click();
    await page.waitForURL('**/downloads');
    await page.reload();
    await inState('stored').getByRole('progressbar').waitFor();

    await context.setOffline(false);

    const known = await until('the place is told', async () => {
      const { json } = await call('GET', `/api/playback/progress/${film}`, { token: account.token });
      return json.positionMs > 0 && json;
    });
    assert.ok(Math.abs(known.positionMs - left) < 3_000, `left at ${left}, known as ${known.positionMs}`);
    await page.getByTestId('offline-banner').waitFor({ state: 'detached' });
  });

  test('what has run out does not play, and goes', async () => {
    await page.evaluate(async () => {
      const open = indexedDB.open('matinee-offline');
      await new Promise((resolve) => (open.onsuccess = resolve));
      const store = open.result.transaction('downloads', 'readwrite').objectStore('downloads');
      const all = store.getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      const [download] = all.result;
      store.put({ ...download, grant: { ...download.grant, expiresAt: new Date(Date.now() - 1000).toISOString() } });
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      open.result.close();
    });
    await context.setOffline(true);
    await page.goto(`/watch/${film}`);
    await page.getByTestId('download-expired').waitFor();
    await page.getByRole('link', { name: 'Go to downloads' }).click();
    await inState('gone').getByText('Expired').waitFor();
    await until('nothing of it is stored', async () => (await stored()).segments === 0);
    await context.setOffline(false);
    await page.getByTestId('remove-download').click();
    await page.getByTestId('no-downloads').waitFor();
  });

  test('who signs out leaves nothing behind', async () => {
    await page.goto(`/title/${film}`);
    await page.getByTestId('download').click();
    await page.getByRole('radio').first().check();
    await page.getByTestId('download-start').click();
    await page.getByTestId('downloaded').waitFor({ timeout: 30_000 });
    assert.equal((await held()).items.length, 1);

    await page.getByTestId('profile-menu').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL((url) => url.pathname === '/');

    await until('nothing is stored', async () => {
      const { manifests, segments, parts } = await stored();
      return manifests + segments + parts === 0;
    });
    const stranger = await newAccount();
    await signInAt(page, stranger.viewer);
    await page.goto('/profiles');
    await page.getByTestId('profile').first().click();
    await page.waitForURL('**/browse');
    await page.goto('/downloads');
    await page.getByTestId('no-downloads').waitFor();
    assert.equal(await rows().count(), 0);
    assert.deepEqual(errors, []);
  });
});
