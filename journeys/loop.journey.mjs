import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newViewer } from './api.mjs';
import { isAccessible, launch, visitor } from './browser.mjs';

/** Every test goes on where the one before it ended: it is one person's visit. */
describe('A person in a browser', { concurrency: false }, () => {
  const viewer = newViewer();
  let browser;
  let page;
  let errors;
  let film;

  before(async () => {
    browser = await launch();
    ({ page, errors } = await visitor(browser));
  });
  after(() => browser?.close());

  test('is told at the field what is wrong, and signs up', async () => {
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto('/signup');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Enter your first name').waitFor();
    await isAccessible(page);
    await page.getByLabel('First name').fill(viewer.firstName);
    await page.getByLabel('Last name').fill(viewer.lastName);
    await page.getByLabel('E-mail').fill(viewer.email);
    await page.getByLabel('Password', { exact: true }).fill(viewer.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/signup'));
  });

  test('stays signed in over a reload, in two tabs at once, and keeps no token in storage', async () => {
    const second = await page.context().newPage();
    await Promise.all([page.goto('/account'), second.goto('/account')]);
    await page.getByTestId('account-name').waitFor();
    await second.getByTestId('account-name').waitFor();
    await Promise.all([page.reload(), second.reload()]);
    await page.getByTestId('account-name').waitFor();
    await second.getByTestId('account-name').waitFor();
    await second.close();
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    assert.doesNotMatch(stored, /eyJ/);
  });

  test('makes a profile and chooses it', async () => {
    await page.goto('/profiles/new');
    await page.getByLabel('Name').fill('Ada');
    await page.getByRole('radio').first().waitFor({ state: 'attached' });
    await isAccessible(page);
    await page.getByRole('button', { name: 'Create profile' }).click();
    await page.waitForURL((url) => url.pathname !== '/profiles/new');
    await page.goto('/profiles');
    await page.getByTestId('profile').first().click();
    await page.waitForURL('**/browse');
  });

  test('browses, and finds a film as it types', async () => {
    await page.goto('/browse');
    await page.getByTestId('hero').waitFor();
    await page.getByTestId('row').first().waitFor();
    assert.ok((await page.getByTestId('row').count()) >= 3);
    await page.goto('/search?q=');
    await page.getByRole('combobox').fill('big buck bu');
    await page.getByTestId('title-card').filter({ hasText: 'Big Buck Bunny' }).first().click();
    await page.getByTestId('title-hero').waitFor();
    film = new URL(page.url()).pathname.split('/').pop();
    await isAccessible(page);
    await page.getByTestId('my-list').first().click();
    await page.goto('/my-list');
    await page.getByTestId('title-card').filter({ hasText: 'Big Buck Bunny' }).waitFor();
  });

  test('pays on the hosted page after a declined card', async () => {
    await page.goto('/plans');
    await page.getByTestId('plan').last().getByRole('button').click();
    await page.locator('input[name=card]').fill('4000000000000002');
    await page.locator('form:has(input[name=card]) button[type=submit]').first().click();
    await page.getByText(/declined|refused/i).first().waitFor();
    await page.locator('input[name=card]').fill('4242 4242 4242 4242');
    await page.locator('form:has(input[name=card]) button[type=submit]').first().click();
    await page.getByTestId('checkout-active').waitFor({ timeout: 30_000 });
    await page.goto('/account');
    await page.getByTestId('subscription-status').filter({ hasText: /Active|Free trial/ }).waitFor();
  });

  /** Where the video is, in seconds, and a few of its pixels. */
  const seen = () =>
    page.getByTestId('video').evaluate((video) => {
      const canvas = document.createElement('canvas');
      canvas.width = 32;
      canvas.height = 18;
      const context = canvas.getContext('2d');
      context.drawImage(video, 0, 0, 32, 18);
      return { at: video.currentTime, pixels: Array.from(context.getImageData(0, 0, 32, 18).data).join() };
    });

  const isPast = (seconds) =>
    page.waitForFunction(
      (least) => document.querySelector('[data-testid=video]')?.currentTime > least,
      seconds,
      { timeout: 60_000 },
    );

  test('watches: time goes on, and the picture changes', async () => {
    await page.goto(`/title/${film}`);
    await page.getByTestId('play').click();
    await isPast(1);
    const first = await seen();
    await isPast(first.at + 2);
    const second = await seen();
    assert.notEqual(first.pixels, second.pixels, 'the same picture after two seconds');
    assert.ok(new Set(second.pixels.split(',')).size > 8, 'a blank picture');
  });

  test('turns subtitles on and off by keyboard', async () => {
    const line = page.getByTestId('captions').getByText(/\S/).first();
    await line.waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await line.waitFor({ timeout: 30_000 });
    await page.keyboard.press('c');
    await line.waitFor({ state: 'detached' });
  });

  test('leaves, and resumes where it was after a reload', async () => {
    await page.getByTestId('video').evaluate((video) => {
      video.currentTime = 15;
    });
    await isPast(16);
    await page.keyboard.press('k');
    const left = await page.getByTestId('video').evaluate((video) => video.currentTime);
    await page.goto(`/title/${film}`);
    await page.getByTestId('play').filter({ hasText: 'Resume' }).waitFor({ timeout: 20_000 });
    await page.reload();
    await page.getByTestId('play').click();
    await isPast(1);
    const resumed = await page.getByTestId('video').evaluate((video) => video.currentTime);
    assert.ok(Math.abs(resumed - left) <= 4, `left at ${left}, resumed at ${resumed}`);
    await page.goto('/browse');
  });

  test('finds the home page changed by it', async () => {
    await page.goto('/browse');
    await page.getByTestId('watching-card').filter({ hasText: 'Big Buck Bunny' }).first().waitFor({ timeout: 20_000 });
    await isAccessible(page);
  });

  test('signs out, and is out', async () => {
    await page.goto('/account');
    await page.getByTestId('account-name').waitFor();
    await page.getByTestId('device').filter({ hasText: 'This device' }).getByRole('button').click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/account');
    await page.waitForURL('**/signin**');
    assert.deepEqual(errors, []);
  });
});
