import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newAccount } from './api.mjs';
import { hasFocus, isAccessible, launch, signInAt, visitor } from './browser.mjs';
import { makeProfile } from './callers.mjs';

const ACCOUNT_PIN = '1953';

/** Every test goes on where the one before it ended: a parent sets a PIN on a phone, and a child tries to get past it. */
describe('A household with a child', { concurrency: false }, () => {
  let browser;
  let page;
  let errors;

  before(async () => {
    browser = await launch();
    const { viewer, token } = await newAccount();
    await makeProfile(token, { name: 'Ben', kids: true });
    ({ page, errors } = await visitor(browser, 360, 740));
    await signInAt(page, viewer);
  });
  after(() => browser?.close());

  const dialog = (name) => page.getByRole('dialog', { name });

  async function enter(title, pin) {
    await dialog(title).getByLabel('PIN').fill(pin);
    await page.keyboard.press('Enter');
  }

  async function isWhole() {
    const [wanted, had] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(wanted <= had, `${page.url()} is ${wanted} px wide in a window of ${had}`);
    await isAccessible(page);
  }

  test('sets the account PIN by keyboard', async () => {
    await page.goto('/profiles/manage');
    await page.getByRole('button', { name: 'Set a PIN' }).focus();
    await page.keyboard.press('Enter');
    await dialog('Set a PIN').waitFor();
    await hasFocus(page.getByLabel('New PIN'));
    await isWhole();
    await page.getByLabel('New PIN').fill(ACCOUNT_PIN);
    await page.keyboard.press('Enter');
    await page.getByText('The PIN is set.').waitFor();
    await hasFocus(page.getByRole('button', { name: 'Change PIN' }));
  });

  test('makes a profile with that PIN only, and gives it a colour', async () => {
    await page.goto('/profiles/new');
    await page.getByLabel('Name').fill('Cleo');
    await page.getByRole('radio', { name: 'Violet' }).check();
    await page.getByRole('button', { name: 'Create profile' }).click();
    await dialog('Enter the account’s PIN').waitFor();
    await isWhole();
    await enter('Enter the account’s PIN', '0000');
    await page.getByText('This is not the right PIN').waitFor();
    await enter('Enter the account’s PIN', ACCOUNT_PIN);
    await page.waitForURL('**/profiles');
    await page.getByTestId('profile').filter({ hasText: 'Cleo' }).click();
    await page.waitForURL('**/browse');
    await page.locator('html[data-accent=violet]').waitFor({ state: 'attached' });
    const colour = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--color-amber'));
    assert.equal(colour.trim(), '#c5aaff');
  });

  test('opens the child’s profile, from which account, plans and profiles are out of reach', async () => {
    await page.goto('/profiles');
    await page.getByTestId('profile').filter({ hasText: 'Ben' }).click();
    await page.waitForURL('**/browse');
    await page.getByTestId('row').first().waitFor();
    assert.equal(await page.getByTestId('subscribe-note').count(), 0);
    for (const path of ['/account', '/plans', '/profiles/manage', '/profiles/new']) {
      await page.goto(path);
      await page.waitForURL('**/profiles');
    }
    await page.getByTestId('profile').first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Manage profiles' }).count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Add profile' }).count(), 0);
    await isWhole();
  });

  test('asks the child for the PIN on the way out, and gives in to the right one only', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto('/browse');
    await page.getByTestId('profile-menu').click();
    await page.getByRole('link', { name: 'Leave kids mode' }).click();
    await page.waitForURL('**/profiles');
    await page.getByTestId('profile').filter({ hasText: 'Cleo' }).focus();
    await page.keyboard.press('Enter');
    await dialog('Enter the account’s PIN').waitFor();
    await isWhole();
    await page.keyboard.press('Escape');
    await dialog('Enter the account’s PIN').waitFor({ state: 'detached' });
    await hasFocus(page.getByTestId('profile').filter({ hasText: 'Cleo' }));
    await page.getByTestId('profile').filter({ hasText: 'Cleo' }).click();
    await enter('Enter the account’s PIN', '0000');
    await page.getByText('This is not the right PIN').waitFor();
    await enter('Enter the account’s PIN', ACCOUNT_PIN);
    await page.waitForURL('**/browse');
    await page.goto('/account');
    await page.getByTestId('account-name').waitFor();
    assert.deepEqual(errors, []);
  });
});
