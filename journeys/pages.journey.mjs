import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, subscribe, until } from './api.mjs';
import { isAccessible, launch, PICTURES, signInAt, visitor } from './browser.mjs';

const WIDTHS = [
  [360, 740],
  [1920, 1080],
];

/** Every page on a small phone and on a large screen: nothing overflows, axe is content, a picture is kept. */
describe('Every page', { concurrency: false }, () => {
  let browser;
  let account;
  const pages = {
    landing: '/',
    signup: '/signup',
    signin: '/signin',
    forgot: '/password/forgot',
    terms: '/terms',
    'not-found': '/no-such-page',
  };
  const signedInPages = {
    plans: '/plans',
    profiles: '/profiles',
    'profiles-manage': '/profiles/manage',
    'profile-new': '/profiles/new',
    browse: '/browse',
    films: '/browse/films',
    series: '/browse/series',
    search: '/search?q=moon',
    'search-nothing': '/search?q=zzzzzzzz',
    'my-list': '/my-list',
    activity: '/activity',
    account: '/account',
  };

  before(async () => {
    browser = await launch();
    account = await newAccount();
    await subscribe(account.token);
    const { token } = account;
    signedInPages[`profile-edit`] = `/profiles/${account.profileId}`;
    for (const type of ['film', 'series']) {
      const some = await call('GET', `/api/catalog/titles?type=${type}&limit=1`, { token });
      signedInPages[`title-${type}`] = `/title/${some.json.items[0].id}`;
    }
    for (const kind of ['genre', 'channel']) {
      const all = await call('GET', `/api/catalog/${kind}s`, { token });
      signedInPages[kind] = `/${kind}/${all.json.items[0].slug}`;
    }
    await watchSomething(token);
  });

  /** A while of each type, so that there is an activity to show. */
  async function watchSomething(token) {
    for (const words of ['big buck bunny', 'out of the inkwell']) {
      const found = await call('GET', `/api/catalog/search?q=${encodeURIComponent(words)}`, { token });
      const [{ id: titleId, type }] = found.json.items;
      const season = type === 'series' && (await call('GET', `/api/catalog/titles/${titleId}/seasons/1`, { token }));
      const what = season ? { titleId, episodeId: season.json.items[0].id } : { titleId };
      const body = { ...what, client: 'native', deviceId: 'pages' };
      const started = await call('POST', '/api/playback/sessions', { token, body });
      assert.equal(started.status, 201, started.text);
      const heartbeat = `/api/playback/sessions/${started.json.sessionId}/heartbeat`;
      await call('POST', heartbeat, { token, body: { positionMs: 12_000, state: 'playing' } });
    }
    await until('it is written down', async () => {
      const { json } = await call('GET', '/api/playback/history', { token });
      return json.items.length === 2;
    });
  }

  after(() => browser?.close());

  async function look(page, name, width) {
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const [wanted, had] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    await page.screenshot({ path: `${PICTURES}${name}-${width}.png` });
    assert.ok(wanted <= had, `${name} is ${wanted} px wide in a window of ${had}`);
    await isAccessible(page);
  }

  for (const [width, height] of WIDTHS) {
    test(`is whole at ${width} px`, async (t) => {
      const { context, page, errors } = await visitor(browser, width, height);
      for (const [name, path] of Object.entries(pages)) {
        await t.test(name, async () => {
          await page.goto(path);
          await look(page, name, width);
        });
      }
      await signInAt(page, account.viewer);
      await page.goto('/profiles');
      await page.getByTestId('profile').first().click();
      await page.waitForURL('**/browse');
      for (const [name, path] of Object.entries(signedInPages)) {
        await t.test(name, async () => {
          await page.goto(path);
          await look(page, name, width);
        });
      }
      assert.deepEqual(errors, []);
      await context.close();
    });
  }
});
