import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, until } from './api.mjs';
import { isWhole, launch, visitor, watchesAt } from './browser.mjs';
import { claims } from './callers.mjs';
import { lettersTo } from './letters.mjs';
import { startsOf } from './starts.mjs';
import { billing, stripe } from './stripe.mjs';

const DAY = 24 * 60 * 60;

/** Every test goes on where the one before it ended: a bank that asks, a trial, a card that fails, and what the viewer does then. */
describe('Payments', { concurrency: false }, () => {
  let browser;
  let page;
  let errors;
  let account;
  let plays;
  let subscription;

  before(async () => {
    browser = await launch();
    account = await newAccount();
    ({ plays } = await startsOf(account.token));
    ({ page, errors } = await visitor(browser, 1280, 800));
    await watchesAt(page, account.viewer);
  });
  after(() => browser?.close());

  const section = () => page.getByRole('region', { name: 'Subscription', exact: true });
  const status = (words) => section().getByTestId('subscription-status').filter({ hasText: words });
  const isSettled = (wanted) =>
    until(`the subscription is ${wanted}`, async () => {
      const answer = await call('GET', '/api/billing/subscription', { token: account.token });
      return answer.json?.status === wanted;
    });

  const letter = (subject) =>
    until(`a letter: ${subject}`, async () =>
      (await lettersTo(account.viewer.email)).find((found) => found.subject === subject),
    );

  /** Takes another card in Stripe's portal, and comes back. */
  async function changeCard(number) {
    await page.goto('/account');
    await section().getByRole('button', { name: 'Manage plan and payment' }).click();
    await page.getByRole('heading', { name: 'Plan and payment' }).waitFor();
    await page.getByLabel('New card number').fill(number);
    await page.getByRole('button', { name: 'Change card' }).click();
    await page.getByText(number.slice(-4)).waitFor();
    await page.getByRole('link', { name: 'Return to Matinee' }).click();
    await section().waitFor();
  }

  /** A period begins now, and is to be paid for. */
  const renew = () =>
    stripe(`/v1/subscriptions/${subscription}`, { billing_cycle_anchor: 'now', proration_behavior: 'none' });

  test('wait for a bank that asks, and are not made where nobody answers it', async () => {
    await page.goto('/plans');
    await page.getByRole('button', { name: 'Choose Standard' }).click();
    await page.locator('input[name=card]').fill('4000 0027 6000 3184');
    await page.locator('form:has(input[name=card]) button[type=submit]').first().click();
    await page.getByRole('button', { name: 'Fail authentication' }).click();
    await page.getByRole('alert').waitFor();
    await plays(402);
    await page.locator('input[name=card]').fill('4000 0027 6000 3184');
    await page.locator('form:has(input[name=card]) button[type=submit]').first().click();
    await page.getByRole('button', { name: 'Complete authentication' }).click();
    await page.getByTestId('checkout-active').waitFor();
    await plays(201);
    const [[found]] = await billing(
      `SELECT stripe_subscription FROM subscription JOIN customer USING (account_id)
       WHERE account_id = '${claims(account.token).sub}';`,
    );
    subscription = found;
  });

  test('leave invoices, each with its document', async () => {
    await page.goto('/account');
    const document = page.getByRole('link', { name: /^Invoice of .* as PDF$/ });
    const answer = await page.request.get(new URL(await document.getAttribute('href'), page.url()).href);
    assert.equal(answer.status(), 200);
    assert.equal(answer.headers()['content-type'], 'application/pdf');
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: /^Receipt for the invoice of / }).click();
    const receipt = await opened;
    await receipt.getByText('€12.99').waitFor();
    await receipt.getByText(/ending in 3184$/).waitFor();
    await receipt.close();
  });

  test('are asked for by a letter where the bank asks again, and the page leads there', async () => {
    await renew();
    await isSettled('past_due');
    await page.goto('/account');
    await status('Payment to be confirmed').waitFor();
    await section()
      .getByText(/^Your bank asks you to confirm a payment of €12\.99/)
      .waitFor();
    await isWhole(page, 'owing-authentication');
    const { text } = await letter('Your bank asks you to confirm a payment');
    assert.match(text, /€12\.99 for your plan Standard/);
    assert.match(text, /\/account/);
    await plays(201);

    const invoice = page.waitForEvent('popup');
    await section().getByRole('link', { name: 'Confirm the payment' }).click();
    const at = await invoice;
    await at.getByRole('link', { name: 'Authenticate and pay' }).click();
    await at.getByRole('button', { name: 'Complete authentication' }).click();
    await at.getByText(/, paid$/).waitFor();
    await at.close();
    await isSettled('active');
  });

  test('that fail are told in the app and by a letter, and a better card mends it', async () => {
    await changeCard('4000 0000 0000 0341');
    await renew();
    await isSettled('past_due');
    await page.goto('/account');
    await status('Payment failed').waitFor();
    await section()
      .getByText(/^Your card was declined\. €12\.99 is owed/)
      .waitFor();
    await section()
      .getByText(/^You can watch until /)
      .waitFor();
    await isWhole(page, 'owing-declined');
    assert.match((await letter('A payment did not go through')).text, /€12\.99 for your plan Standard/);
    await plays(201);

    const invoice = page.waitForEvent('popup');
    await section().getByRole('link', { name: 'Pay the invoice' }).click();
    const at = await invoice;
    await at.getByLabel('Card number').fill('4242 4242 4242 4242');
    await at.getByRole('button', { name: /^Pay / }).click();
    await at.getByText(/, paid$/).waitFor();
    await at.close();
    await isSettled('active');
    await page.goto('/account');
    await status('Active').waitFor();
  });

  test('begin after a time that is given, of whose end a letter tells', async () => {
    const end = Math.floor(Date.now() / 1000) + 2 * DAY;
    await stripe(`/v1/subscriptions/${subscription}`, { trial_end: end, proration_behavior: 'none' });
    await isSettled('trialing');
    await page.goto('/account');
    await status('Free trial').waitFor();
    await section()
      .getByText(/^Free until /)
      .waitFor();
    await isWhole(page, 'trial');
    assert.match((await letter('Your free trial ends soon')).text, /€12\.99 is charged/);
    await plays(201);
  });

  test('end in the portal, with what is paid for', async () => {
    await section().getByRole('button', { name: 'Manage plan and payment' }).click();
    await page.getByRole('button', { name: 'Cancel at the end of the period' }).click();
    await page.getByText(/Ends on /).waitFor();
    await page.getByRole('link', { name: 'Return to Matinee' }).click();
    await section()
      .getByText(/^Ends on /)
      .waitFor();
    await plays(201);
    assert.deepEqual(errors, []);
  });
});
