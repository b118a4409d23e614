import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, subscribe, until } from './api.mjs';
import { hasFocus, isAccessible, isWhole, launch, PICTURES, signInAt, visitor, watchesAt } from './browser.mjs';
import { makeProfile } from './callers.mjs';
import { operatorToken } from './operator.mjs';

/** In seconds, of an episode of 24. */
const MARKERS = [
  { kind: 'intro', start: 1, end: 9 },
  { kind: 'credits', start: 17, end: 23 },
];
/** Bytes a second: of a line on which something is left to load when something happens. */
const THIN = 200_000;
/** 5 Mbit/s, and 50 ms until an answer begins. */
const ORDINARY = { bytes: 5_000_000 / 8, latency: 50 };

/** What needs no stream, and is there before one is asked for: code, who is watching, and how. */
const READY = [/^\/assets\//, /^\/api\/profiles/, /^\/api\/player\/settings$/];
/** A piece of the picture or of the sound. */
const SEGMENT = /\/(v|a)[^/]*\/seg-\d+\.m4s$/;
/** Of media, before there is a picture. */
const FIRST_ANSWERS = 12;
const FIRST_BYTES = 250_000;

const found = async (words, token) =>
  (await call('GET', `/api/catalog/search?q=${encodeURIComponent(words)}`, { token })).json.items[0].id;

/**
 * A line of so many bytes a second; 0 is none, nothing is as it is. Latency is in ms until an answer begins. Over a fresh one comes again
 * what came before.
 */
async function lines(page) {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  return async (bytes, { fresh = false, latency = 0 } = {}) => {
    await line.send('Network.setCacheDisabled', { cacheDisabled: fresh });
    await line.send('Network.emulateNetworkConditions', {
      offline: bytes === 0,
      latency,
      downloadThroughput: bytes ?? -1,
      uploadThroughput: -1,
    });
  };
}

describe('The player', { concurrency: false }, () => {
  let browser;
  let context;
  let page;
  let errors;
  let line;
  let account;
  let film;
  const beats = [];

  before(async () => {
    browser = await launch();
    account = await newAccount();
    await subscribe(account.token);
    film = await found('big buck bunny', account.token);
    ({ context, page, errors } = await visitor(browser));
    page.on('request', (request) => {
      if (request.url().endsWith('/heartbeat')) beats.push(request.postDataJSON());
    });
    line = await lines(page);
    await watchesAt(page, account.viewer);
  });
  after(() => browser?.close());

  const video = () => page.getByTestId('video');
  const at = () => video().evaluate((element) => element.currentTime);
  const isPast = (seconds, within = 30) =>
    page.waitForFunction((least) => document.querySelector('[data-testid=video]')?.currentTime > least, seconds, {
      timeout: within * 1000,
    });
  const isShown = (lines, within) =>
    until(`a picture of ${lines} lines`, async () => (await video().evaluate((v) => v.videoHeight)) === lines, within);
  /** What was asked for from the press until the first piece of the picture was there. */
  const untilThePicture = () =>
    page.evaluate(() => {
      const [{ startTime: press }] = performance.getEntriesByName('first frame');
      const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= press);
      const there = asked.find(({ name }) => /\/v\d+\/seg-\d+\.m4s$/.test(new URL(name).pathname)).responseEnd;
      return asked
        .filter(({ startTime }) => startTime < there)
        .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }));
    });
  const menu = (name) => page.getByTestId(name).getByRole('button').first().click();
  const watch = async (query = '') => {
    await page.goto(`/watch/${film}${query}`);
    await isPast(0);
  };
  const begin = async () => {
    await page.getByTestId('seek').fill('0');
    await video().evaluate((element) => element.play());
  };
  const picture = (name) => page.screenshot({ path: `${PICTURES}player-${name}.png` });

  test('has everything ready when one points at the button, and shows the first frame soon after the press', async (t) => {
    await page.goto(`/title/${film}`);
    await page.waitForLoadState('networkidle');
    await line(ORDINARY.bytes, ORDINARY);
    t.after(() => line());
    const shaka = page.waitForResponse((answer) => /\/assets\/screening-/.test(answer.url()));
    await page.getByTestId('play').hover();
    await (await shaka).finished();
    await page.evaluate(() => {
      performance.setResourceTimingBufferSize(1_000);
      document.addEventListener('click', () => performance.mark('press'), { capture: true, once: true });
      new MutationObserver((_, watching) => {
        const element = document.querySelector('[data-testid=video]');
        if (!element) return;
        watching.disconnect();
        element.requestVideoFrameCallback(() => performance.measure('first frame', 'press'));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.getByTestId('play').click();
    const frame = () => page.evaluate(() => performance.getEntriesByName('first frame')[0]?.duration);
    const took = await until('the first frame', frame);
    const waitedFor = await untilThePicture();
    const media = waitedFor.filter(({ path }) => path.startsWith('/media/'));
    const bytes = media.reduce((sum, one) => sum + one.bytes, 0);
    t.diagnostic(
      `first frame after ${Math.round(took)} ms, at 5 Mbit/s and 50 ms: ${media.length} answers of ${bytes} bytes`,
    );
    // How long that takes is the machine's; what is waited for is the player's.
    assert.deepEqual(
      waitedFor.filter(({ path }) => READY.some((ready) => ready.test(path))),
      [],
      'was not there before the press',
    );
    const pieces = (kind) => media.filter(({ path }) => SEGMENT.exec(path)?.[1] === kind).length;
    assert.equal(pieces('v'), 1, 'one piece of the picture');
    assert.ok(pieces('a') <= 1, 'one piece of the sound at the most');
    assert.ok(media.length <= FIRST_ANSWERS, JSON.stringify(media));
    assert.ok(bytes <= FIRST_BYTES, JSON.stringify(media));
    const { qoe } = await until('it is told', () => beats.find((beat) => beat.qoe?.startupMs));
    assert.ok(Math.abs(qoe.startupMs - took) < 500, `${qoe.startupMs} ms are told, ${took} were waited`);
  });

  test('counts no seek as a stall', async () => {
    beats.length = 0;
    await page.getByTestId('seek').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('seek-preview').waitFor();
    const sought = await at();
    assert.ok(sought >= 10, `the arrow led to ${sought}`);
    await until('a heartbeat from there', () => beats.some((beat) => beat.positionMs >= 10_000 && beat.qoe));
    assert.deepEqual(
      beats.filter((beat) => beat.qoe?.rebuffers),
      [],
    );
  });

  test('tells its keys, and keeps the keyboard to what is open', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    await help.waitFor();
    await isAccessible(page);
    await picture('keyboard');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('>');
    const rate = () => video().evaluate((element) => element.defaultPlaybackRate);
    await until('it is faster', async () => (await rate()) === 1.25, 5);
    await page.keyboard.press('<');
    await until('it is as fast as it was', async () => (await rate()) === 1, 5);
  });

  test('shows a chosen quality, and no more than the data saver allows, also next time', async () => {
    await begin();
    await menu('settings');
    await page.getByRole('radio', { name: '720p', exact: true }).check();
    await isShown(720, 20);
    await isAccessible(page);
    await picture('settings');
    await page.getByRole('switch', { name: /Data saver/ }).check();
    await page.getByRole('radio', { name: '720p', exact: true }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await watch();
    await begin();
    await until('a small picture', async () => (await video().evaluate((v) => v.videoHeight)) <= 480, 20);
    await menu('settings');
    assert.equal(await page.getByRole('switch', { name: /Data saver/ }).isChecked(), true);
    assert.equal(await page.getByRole('radio', { name: '720p', exact: true }).count(), 0);
    await page.getByRole('switch', { name: /Data saver/ }).uncheck();
    await page.getByRole('radio', { name: /^Auto/ }).check();
    await page.keyboard.press('Escape');
  });

  test('shows subtitles as one likes them, and as they were chosen for this film', async () => {
    await begin();
    await menu('tracks');
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('button', { name: 'Subtitle style' }).click();
    await page.getByRole('dialog').getByLabel('Size').selectOption('large');
    await page.getByRole('dialog').getByLabel('Colour').selectOption('yellow');
    await isAccessible(page);
    await picture('subtitle-style');
    await page.keyboard.press('Escape');
    const kept = () => call('GET', '/api/player/settings', { token: account.token });
    await until('the style is kept', async () => (await kept()).json.subtitleStyle.colour === 'yellow', 5);
    await watch();
    await begin();
    const words = page.getByTestId('captions').locator('[translate=no]').filter({ hasText: /\S/ }).first();
    await words.waitFor();
    assert.equal(await words.evaluate((element) => getComputedStyle(element).color), 'rgb(255, 233, 77)');
    await picture('subtitles');
    const tracks = await call('GET', `/api/player/tracks/${film}`, { token: account.token });
    assert.equal(tracks.json.subtitles, 'en');
    await page.keyboard.press('c');
  });

  test('lists what was watched, and when, and erases it', async () => {
    const history = async () => (await call('GET', '/api/playback/history', { token: account.token })).json.items;
    await watch();
    await until('it is written down', async () => (await history()).some(({ id }) => id === film));
    await page.goto('/browse');
    await page.getByTestId('profile-menu').click();
    await page.getByRole('link', { name: 'Viewing activity' }).click();
    await page.getByText('What Ada watched, latest first.').waitFor();
    await page.getByTestId('sitting').filter({ hasText: 'Big Buck Bunny' }).first().waitFor();
    await isWhole(page, 'activity');
    await page.getByRole('button', { name: 'Erase all…' }).click();
    const asked = page.getByRole('dialog', { name: 'Erase all viewing activity?' });
    await isAccessible(page);
    await picture('activity-erase');
    await asked.getByRole('button', { name: 'Erase all' }).click();
    await hasFocus(page.getByText('The viewing activity is erased.'));
    assert.equal(await page.getByTestId('sitting').count(), 0);
    assert.deepEqual(await history(), []);
    await page.goto('/account');
    await page.getByRole('link', { name: 'Show viewing activity' }).click();
    await page.getByRole('heading', { name: 'Nothing watched yet' }).waitFor();
  });

  test('goes on with fresh cookies where those that it had are gone, and nobody notices', async () => {
    // Small enough that a machine without a graphics card paints it, and large enough that something is left to load.
    await page.setViewportSize({ width: 640, height: 360 });
    await page.evaluate(() => localStorage.setItem('matinee.bandwidth', '8000000'));
    await line(THIN, { fresh: true });
    await watch();
    await isPast(1);
    beats.length = 0;
    await video().evaluate((element) => {
      element.dataset.waits = '0';
      element.addEventListener('waiting', () => {
        element.dataset.waits = String(Number(element.dataset.waits) + 1);
      });
    });
    await context.clearCookies({ name: /^CloudFront-/ });
    await until('it asks for cookies', () => beats.some((beat) => beat.refused), 20);
    const asked = await at();
    await isPast(Math.min(asked + 5, 26));
    assert.equal(await video().evaluate((element) => element.dataset.waits), '0');
    assert.ok((await context.cookies()).some(({ name }) => name.startsWith('CloudFront-')));
  });

  test('says that the line is away, and goes on when it is back', async () => {
    await line(THIN, { fresh: true });
    await watch();
    await line(0);
    await page.getByTestId('line-lost').waitFor({ timeout: 20_000 });
    await isAccessible(page);
    await picture('line-lost');
    await line();
    await page.getByTestId('line-lost').waitFor({ state: 'detached', timeout: 20_000 });
    const back = await at();
    await isPast(back + 2);
    const told = await until('the error is told', () => beats.find((beat) => beat.qoe?.errors), 15);
    assert.equal(told.qoe.errorCode, 'shaka-1002');
  });

  test('says who watches what where when all screens are in use, and takes one over', async () => {
    await page.goto(`/title/${film}`);
    const request = { titleId: film, client: 'web', deviceName: 'Firefox, Linux' };
    // What the page itself held it gives back as it is left, some time: it is given back at once, so that all are counted.
    const deviceId = await page.evaluate(() => localStorage.getItem('matinee.device'));
    const own = await call('POST', '/api/playback/sessions', { token: account.token, body: { ...request, deviceId } });
    await call('DELETE', `/api/playback/sessions/${own.json.sessionId}`, { token: account.token });
    let answer;
    for (let n = 0; !answer || answer.status === 201; n++) {
      const body = { ...request, deviceId: `tv-${n}` };
      answer = await call('POST', '/api/playback/sessions', { token: account.token, body });
    }
    assert.equal(answer.json.code, 'too-many-streams', answer.text);
    await page.goto(`/watch/${film}`);
    await page.getByTestId('refused-streams').waitFor();
    assert.equal(await page.getByTestId('stream').count(), answer.json.devices.length);
    const stream = page.getByTestId('stream').first();
    await stream.getByText('Ada is watching Big Buck Bunny').waitFor();
    await stream.getByText('Firefox, Linux').waitFor();
    await isAccessible(page);
    await picture('streams');
    await stream.getByRole('button', { name: 'Stop Ada’s film and watch here' }).click();
    await isPast(0);
    for (const { sessionId } of answer.json.devices) {
      await call('DELETE', `/api/playback/sessions/${sessionId}`, { token: account.token });
    }
  });

  describe('with a series', () => {
    let operator;
    let series;
    let episode;

    /** Other journeys find it without markers, as it was. */
    async function mark(markers) {
      const there = (await call('GET', `/api/studio/titles/${series}`, { token: operator })).json;
      const [season, ...seasons] = there.sheet.seasons;
      const [first, ...others] = season.episodes;
      const body = {
        ...there.sheet,
        seasons: [{ ...season, episodes: [{ ...first, markers }, ...others] }, ...seasons],
      };
      const headers = { 'If-Match': `"${there.version}"` };
      const put = await call('PUT', `/api/studio/titles/${series}/sheet`, { token: operator, headers, body });
      assert.equal(put.status, 200, put.text);
    }

    const likes = async (settings) => {
      const put = await call('PUT', '/api/player/settings', { token: account.token, body: settings });
      assert.equal(put.status, 204, put.text);
    };
    const play = async () => {
      await page.goto(`/watch/${series}?episode=${episode}`);
      await isPast(0);
    };
    const seek = (seconds) => page.getByTestId('seek').fill(String(seconds));

    before(async () => {
      operator = await operatorToken();
      series = await found('out of the inkwell', account.token);
      const season = await call('GET', `/api/catalog/titles/${series}/seasons/1`, { token: account.token });
      episode = season.json.items[0].id;
      await mark(MARKERS);
      const body = { titleId: series, episodeId: episode, deviceId: 'marked' };
      await until('the markers are known', async () => {
        const { json } = await call('POST', '/api/playback/sessions', { token: account.token, body });
        if (json.sessionId) await call('DELETE', `/api/playback/sessions/${json.sessionId}`, { token: account.token });
        return json.markers?.length === MARKERS.length;
      });
    });
    after(() => mark([]));

    test('asks before it skips an intro, unless one wants it skipped, and shows it all the same', async () => {
      await likes({});
      await play();
      await seek(2);
      await page.getByTestId('skip').click();
      await isPast(8.9);
      await likes({ intros: 'skip', nextAfter: 5 });
      await play();
      await seek(2);
      await page.getByTestId('skipped').waitFor();
      await isAccessible(page);
      await picture('skipped');
      await page.getByRole('button', { name: 'Show it' }).click();
      await until('the intro', async () => (await at()) < 5, 5);
    });

    test('counts down to the next episode, or waits for a press', async () => {
      await likes({ nextAfter: 0 });
      await play();
      await seek(18);
      await page.getByTestId('up-next').waitFor();
      assert.equal(await page.getByRole('timer').count(), 0);
      await likes({ nextAfter: 3 });
      await play();
      await seek(17.2);
      await page.getByRole('timer').waitFor();
      await picture('up-next');
      await page.waitForURL((url) => !url.search.includes(episode), { timeout: 15_000 });
      await isPast(0);
    });
  });

  test('shows a child the way to a grown-up', async () => {
    const household = await newAccount();
    await makeProfile(household.token, { name: 'Ben', kids: true });
    const grown = await found('within our gates', account.token);
    const { page: child, errors: told } = await visitor(browser, 360, 740);
    await signInAt(child, household.viewer);
    await child.goto('/profiles');
    await child.getByTestId('profile').filter({ hasText: 'Ben' }).click();
    await child.waitForURL('**/browse');
    await child.goto(`/watch/${grown}`);
    await child.getByTestId('refused-maturity').getByRole('link', { name: 'Choose another profile' }).waitFor();
    await isAccessible(child);
    await child.screenshot({ path: `${PICTURES}player-maturity-360.png` });
    await child.goto(`/watch/${film}`);
    await child.getByTestId('refused-subscription').getByText('Ask a grown-up').waitFor();
    await child.getByRole('link', { name: 'Choose another profile' }).focus();
    await hasFocus(child.getByRole('link', { name: 'Choose another profile' }));
    assert.deepEqual([...errors, ...told], []);
  });
});
