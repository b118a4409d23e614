import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, until } from './api.mjs';
import { launch, visitor, watchesAt } from './browser.mjs';

describe('A title’s page', { concurrency: false }, () => {
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
    await watchesAt(page, account.viewer);
  });
  after(() => browser?.close());

  const preview = () => page.getByTestId('preview');

  test('moves by its trailer, without sound, until it is stopped', async () => {
    await page.goto(`/title/${title}`);
    await until('the trailer moves', async () => (await preview().evaluate((video) => video.currentTime)) > 1);
    assert.equal(await preview().evaluate((video) => video.muted), true);
    assert.deepEqual(starts.map(({ kind }) => kind), ['trailer']);
    await page.getByRole('button', { name: 'Stop the preview' }).click();
    await preview().waitFor({ state: 'detached' });
  });

  test('stands still where the profile wants no previews', async () => {
    const answer = await call('PATCH', `/api/profiles/${profileId}`, { token, body: { previews: false } });
    assert.equal(answer.status, 200);
    starts.length = 0;
    await page.reload();
    await page.getByTestId('title-hero').waitFor();
    await page.getByTestId('play').waitFor();
    // Longer than a preview waits for: what does not come cannot be waited for.
    await page.waitForTimeout(4_000);
    assert.deepEqual(starts, []);
    assert.equal(await preview().count(), 0);
  });
});
