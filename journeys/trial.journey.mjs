import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newAccount } from './api.mjs';
import { isWhole, launch, visitor, watchesAt } from './browser.mjs';
import { startsOf } from './starts.mjs';

const OFFER = '7 days free';

/** Every test goes on where the one before it ended: a plan is tried, given up, and costs something the next time. */
describe('A trial', { concurrency: false }, () => {
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
  const yearly = () => page.getByTestId('plan').filter({ hasText: 'Yearly' });
  const invoiced = () => page.getByRole('region', { name: 'Invoices' });

  test('begins with a card that would pay, and costs nothing', async () => {
    await plays(402);
    await page.goto('/plans');
    await yearly().getByText(OFFER).waitFor();
    await isWhole(page, 'plans-to-try');
    await yearly().getByRole('button', { name: 'Choose Yearly' }).click();
    await page.getByText(`${OFFER}, then €179.00 per year`).waitFor();
    const card = page.locator('input[name=card]');
    const begin = page.getByRole('button', { name: 'Start the trial' });
    await card.fill('4000 0000 0000 0002');
    await begin.click();
    await page.getByRole('alert').getByText('Your card was declined.').waitFor();
    await plays(402);
    await card.fill('4242 4242 4242 4242');
    await begin.click();
    await page.getByTestId('checkout-active').waitFor();
    await plays(201);
    await page.goto('/account');
    await section().getByTestId('subscription-status').filter({ hasText: 'Free trial' }).waitFor();
    await section()
      .getByText(/^Free until /)
      .waitFor();
    await invoiced().getByRole('cell', { name: '€0.00', exact: true }).waitFor();
    await isWhole(page, 'trying');
  });

  test('becomes another plan for nothing while it lasts', async () => {
    await page.goto('/plans');
    await page.getByRole('button', { name: 'Change to Standard' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change to Standard' });
    await dialog.getByText('Then €12.99 per month.').waitFor();
    assert.equal(await dialog.getByTestId('sum').first().innerText(), '€0.00');
    await dialog.getByRole('button', { name: 'Change now' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto('/account');
    await section().getByText('Standard', { exact: true }).waitFor();
    await section()
      .getByText(/^Free until /)
      .waitFor();
    await plays(201);
  });

  test('is given up, and playback with it', async () => {
    await section().getByRole('button', { name: 'Cancel plan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel at once' }).click();
    await section().getByText('Ended', { exact: true }).waitFor();
    await plays(402);
  });

  test('is had once', async () => {
    await page.goto('/plans');
    await yearly().waitFor();
    await yearly().getByText(OFFER).waitFor({ state: 'detached' });
    await yearly().getByRole('button', { name: 'Choose Yearly' }).click();
    await page.getByRole('button', { name: 'Pay €179.00' }).waitFor();
    assert.deepEqual(errors, []);
  });
});
