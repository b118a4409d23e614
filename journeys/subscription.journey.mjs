import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newAccount } from './api.mjs';
import { isWhole, launch, signInAt, visitor, watchesAt } from './browser.mjs';
import { operator } from './operator.mjs';
import { startsOf } from './starts.mjs';

/** Every test goes on where the one before it ended: from nothing by a declined card to a plan, another, its end, and a gift. */
describe('A subscription', { concurrency: false }, () => {
  let browser;
  let page;
  let desk;
  let errors;
  let account;
  let start;
  let plays;

  before(async () => {
    browser = await launch();
    account = await newAccount();
    ({ start, plays } = await startsOf(account.token));
    ({ page, errors } = await visitor(browser, 1280, 800));
    ({ page: desk } = await visitor(browser, 1280, 800));
    await watchesAt(page, account.viewer);
    await signInAt(desk, operator());
  });
  after(() => browser?.close());

  const section = () => page.getByRole('region', { name: 'Subscription', exact: true });

  test('begins with another card where the first was declined', async () => {
    assert.equal((await start()).status, 402);
    await page.goto('/plans');
    await page.getByRole('button', { name: 'Choose Essential' }).click();
    const card = page.locator('input[name=card]');
    const pay = page.locator('form:has(input[name=card]) button[type=submit]').first();
    await card.fill('4000 0000 0000 0002');
    await pay.click();
    await page.getByRole('alert').getByText('Your card was declined.').waitFor();
    await card.fill('4242 4242 4242 4242');
    await pay.click();
    await page.getByTestId('checkout-active').waitFor();
    await plays(201);
  });

  test('becomes another, for what was shown before', async () => {
    await page.goto('/plans');
    await page.getByRole('button', { name: 'Change to Premium' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change to Premium' });
    const due = await dialog.getByTestId('sum').first().innerText();
    await isWhole(page, 'plan-preview');
    await dialog.getByRole('button', { name: `Change and pay ${due}` }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto('/account');
    await section().getByText('Premium', { exact: true }).waitFor();
    await page.getByRole('cell', { name: due, exact: true }).waitFor();
  });

  test('is to end, and goes on after all', async () => {
    await section().getByRole('button', { name: 'Cancel plan' }).click();
    await isWhole(page, 'plan-cancel');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Cancel on / })
      .click();
    await section()
      .getByText(/^Ends on /)
      .waitFor();
    await isWhole(page, 'plan-ends');
    await section().getByRole('button', { name: 'Take back the cancellation' }).click();
    await section()
      .getByText(/^Renews on /)
      .waitFor();
  });

  test('is paused, and goes on', async () => {
    await section().getByRole('button', { name: 'Pause' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^2 months/ }).check();
    await isWhole(page, 'plan-pause');
    await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
    await section()
      .getByText(/^Pauses on /)
      .waitFor();
    assert.equal((await start()).status, 201, 'what is paid for goes on');
    await section().getByRole('button', { name: 'Go on now' }).click();
    await dialog.getByText('The pause is taken back, and nothing is charged now.').waitFor();
    await isWhole(page, 'plan-go-on');
    await dialog.getByRole('button', { name: 'Go on', exact: true }).click();
    await section()
      .getByText(/^Renews on /)
      .waitFor();
  });

  test('ends at once, and so does playback', async () => {
    await section().getByRole('button', { name: 'Cancel plan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel at once' }).click();
    await section().getByText('Ended', { exact: true }).waitFor();
    await plays(402);
    assert.deepEqual(errors, []);
  });

  test('is looked into by an operator, who gives money back and access for nothing', async () => {
    await desk.goto('/studio/support');
    await desk.getByLabel('E-mail address of the account').fill(account.viewer.email);
    await desk.getByRole('button', { name: 'Find' }).click();
    await desk.getByTestId('desk-status').getByText('canceled').waitFor();
    await desk
      .getByRole('button', { name: /^Refund / })
      .last()
      .click();
    const why = desk.getByRole('dialog');
    await why.getByLabel('Why').fill('It stalled');
    await isWhole(desk, 'desk-refund');
    await why.getByRole('button', { name: 'Refund' }).click();
    await desk
      .getByText(/refund succeeded/)
      .first()
      .waitFor();

    const gift = desk.getByRole('region', { name: 'Access for nothing' });
    await gift.getByLabel('Plan').selectOption('premium');
    await gift.getByLabel('Why').fill('A member of the jury');
    await gift.getByRole('button', { name: 'Give' }).click();
    await gift.getByRole('button', { name: 'Take away' }).waitFor();
    await plays(201);
    await desk.getByText('An operator: A member of the jury').first().waitFor();
    await isWhole(desk, 'desk-account');
  });

  test('counts in how the business goes, and is as Stripe has it', async () => {
    await desk.goto('/studio/business');
    await desk.getByLabel('As it is now').getByText('Subscribers').waitFor();
    await desk.getByRole('button', { name: 'Compare now' }).click();
    await desk.getByText('Nothing differed.').waitFor();
    await isWhole(desk, 'business');
  });
});
