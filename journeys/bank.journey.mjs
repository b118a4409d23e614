import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newAccount } from './api.mjs';
import { isWhole, launch, visitor, watchesAt } from './browser.mjs';
import { startsOf } from './starts.mjs';

/** Every test goes on where the one before it ended. */
describe('A viewer whose bank asks about each payment', { concurrency: false }, () => {
  let browser;
  let page;
  let errors;
  let plays;

  before(async () => {
    browser = await launch();
    const account = await newAccount();
    ({ plays } = await startsOf(account.token));
    ({ page, errors } = await visitor(browser, 1280, 800));
    await watchesAt(page, account.viewer);
  });
  after(() => browser?.close());

  const section = () => page.getByRole('region', { name: 'Subscription', exact: true });

  test('says yes on the payment page, and watches', async () => {
    await page.goto('/plans');
    await page.getByRole('button', { name: 'Choose Standard' }).click();
    await page.locator('input[name=card]').fill('4000 0027 6000 3184');
    await page.locator('form:has(input[name=card]) button[type=submit]').first().click();
    await page.getByRole('button', { name: 'Complete authentication' }).click();
    await page.getByTestId('checkout-active').waitFor();
    await plays(201);
  });

  test('says yes to another plan, which is there as soon as that is said', async () => {
    await page.goto('/plans');
    await page.getByRole('button', { name: 'Change to Premium' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change to Premium' });
    await dialog.getByRole('button', { name: /^Change and pay / }).click();
    const confirm = dialog.getByRole('link', { name: 'Confirm the payment' });
    await confirm.waitFor();
    await isWhole(page, 'plan-to-confirm');
    const invoice = page.waitForEvent('popup');
    await confirm.click();
    const at = await invoice;
    await at.getByRole('link', { name: 'Authenticate and pay' }).click();
    await at.getByRole('button', { name: 'Complete authentication' }).click();
    await at.getByText(/, paid$/).waitFor();
    await at.close();
    await dialog.waitFor({ state: 'detached' });
    await page.goto('/account');
    await section().getByText('Premium', { exact: true }).waitFor();
    assert.deepEqual(errors, []);
  });
});
