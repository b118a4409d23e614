import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, until } from './api.mjs';
import { launch, visitor, watchesAt } from './browser.mjs';

describe('A preview', { concurrency: false }, () => {
  let browser;
  let page;
  let token;
  let profileId;
  let title;
  const starts = [];

  before(async () => {
    browser = await launch();
    const account = await newAccount();
    ({ token, profileId } = account);
    title = (await call('GET', '/api/catalog/search?q=big%20buck%20bunny', { token })).json.items[0].id;
    ({ page } = await visitor(browser, 1280, 800, { reducedMotion: 'no-preference' }));
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/playback/sessions')) starts.push(request.postDataJSON());
    });
    const { json: card } = await call('GET', `/api/catalog/titles/${title}`, { token });
    await page.route('**/api/home', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), hero: card } });
    });
    await watchesAt(page, account.viewer);
  });
  after(() => browser?.close());

  const preview = () => page.getByTestId('preview');
  const moves = () => until('the trailer moves', async () => (await preview().evaluate((video) => video.currentTime)) > 1, 60);

  /** What is shown first there depends on more than is of interest here: it is this title. */
  const goHome = async () => {
    await page.goto('/browse');
    await page.getByTestId('hero').getByRole('heading', { level: 1, name: 'Big Buck Bunny' }).waitFor();
  };
  const standsStill = async () => {
    // Longer than a preview waits for: what does not come cannot be waited for.
    await page.waitForTimeout(4_000);
    assert.deepEqual(starts, []);
    assert.equal(await preview().count(), 0);
  };

  test('moves on a title’s page, without sound, until it is stopped', async () => {
    await page.goto(`/title/${title}`);
    await moves();
    assert.equal(await preview().evaluate((video) => video.muted), true);
    assert.deepEqual(starts.map(({ kind }) => kind), ['trailer']);
    await page.getByRole('button', { name: 'Stop the preview' }).click();
    await preview().waitFor({ state: 'detached' });
  });

  test('moves on the home page', async () => {
    await goHome();
    await moves();
  });

  test('stands still on both for who wants less motion, and moves again for who does not', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await goHome();
    starts.length = 0;
    await standsStill();
    await page.goto(`/title/${title}`);
    await page.getByTestId('play').waitFor();
    await standsStill();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await moves();
  });

  test('stands still where the profile wants no previews', async () => {
    const answer = await call('PATCH', `/api/profiles/${profileId}`, { token, body: { previews: false } });
    assert.equal(answer.status, 200);
    starts.length = 0;
    await page.reload();
    await page.getByTestId('title-hero').waitFor();
    await page.getByTestId('play').waitFor();
    await standsStill();
  });
});
