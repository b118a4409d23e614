import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, newViewer } from './api.mjs';
import { fillInSignIn, hasFocus, isSentToSignIn, isWhole, launch, signInAt, visitor, watchesAt } from './browser.mjs';
import { signIn } from './callers.mjs';
import { letterTo } from './letters.mjs';
import { unzipped } from './zip.mjs';

const REFUSED = 'E-mail or password is not right.';

/** Every test goes on where the one before it ended: an account made elsewhere agrees, moves to another address, and goes. */
describe('The owner of an account', { concurrency: false }, () => {
  let browser;
  let viewer;
  let page;
  let errors;
  let elsewhere;

  before(async () => {
    browser = await launch();
    ({ viewer } = await newAccount());
    ({ page, errors } = await visitor(browser, 1280, 800));
    ({ page: elsewhere } = await visitor(browser, 1280, 800));
    await signInAt(page, viewer);
    await watchesAt(elsewhere, viewer);
  });
  after(() => browser?.close());

  const you = () => page.getByRole('region', { name: 'You', exact: true });
  const form = () => page.getByRole('form', { name: 'You', exact: true });
  const prompt = () => page.getByRole('region', { name: 'Terms of use' });

  test('is asked to agree to the terms, reads them, and is asked no more after that', async () => {
    await page.goto('/account');
    await prompt().getByText('You have not agreed to the terms of use yet.').waitFor();
    await isWhole(page, 'terms-prompt');
    await prompt().getByRole('link', { name: 'Read them' }).click();
    await page.getByRole('heading', { level: 1, name: 'Terms of use' }).waitFor();
    await page.goBack();
    await prompt().getByRole('button', { name: 'Agree' }).click();
    const thanks = page.getByText('Thank you. You have agreed to the terms of use.');
    await hasFocus(thanks);
    await isWhole(page, 'terms-agreed');
    await page.reload();
    await page.getByTestId('account-name').waitFor();
    const { version } = (await call('GET', '/api/auth/terms')).json;
    const account = (await call('GET', '/api/auth/account', { token: await signIn(viewer) })).json;
    assert.equal(account.termsVersion, version);
    assert.equal(await prompt().count(), 0);
  });

  test('moves to another address with the password only, and to none that is taken', async () => {
    const taken = (await newAccount()).viewer.email;
    await you().getByRole('button', { name: 'Edit' }).click();
    await hasFocus(form().getByLabel('First name'));
    await form().getByRole('button', { name: 'Cancel' }).click();
    await hasFocus(you().getByRole('button', { name: 'Edit' }));
    await page.keyboard.press('Enter');
    const fresh = newViewer().email;
    const password = form().getByLabel('Password, to change the e-mail');
    assert.equal(await password.count(), 0);
    await form().getByLabel('E-mail', { exact: true }).fill(fresh);
    const save = () => form().getByRole('button', { name: 'Save' }).click();
    await save();
    await form().getByText('Enter your password').waitFor();
    await hasFocus(password);
    await password.fill('not the password');
    await save();
    await form().getByText('This is not your current password').waitFor();
    await form().getByLabel('E-mail', { exact: true }).fill(taken);
    await password.fill(viewer.password);
    await save();
    await form().getByText('There is already an account with this e-mail').waitFor();
    await isWhole(page, 'account-email');
    await form().getByLabel('E-mail', { exact: true }).fill(fresh);
    await save();
    await you().getByText(fresh).waitFor();
    await you().getByText('Not confirmed yet').waitFor();
    await hasFocus(you().getByRole('button', { name: 'Edit' }));
    await isSentToSignIn(elsewhere);
    await fillInSignIn(elsewhere, viewer);
    await elsewhere.getByText(REFUSED).waitFor();
    viewer = { ...viewer, email: fresh };
  });

  test('proves the new address by the letter that went there', async () => {
    const { link } = await letterTo(viewer.email, '/email/verify');
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'E-mail confirmed' }).waitFor();
    await page.goto('/account');
    await you().getByText(viewer.email).waitFor();
    await you().getByText('Confirmed', { exact: true }).waitFor();
    await watchesAt(elsewhere, viewer);
  });

  test('takes a copy of all that is kept along, with the password only', async () => {
    const ask = page.getByRole('button', { name: 'Download your data…' });
    await ask.click();
    const dialog = page.getByRole('dialog', { name: 'Your data' });
    const password = dialog.getByLabel('Your password', { exact: true });
    await hasFocus(password);
    await isWhole(page, 'account-data');
    await password.fill('not the password');
    await page.keyboard.press('Enter');
    await dialog.getByText('This is not your current password').waitFor();
    await password.fill(viewer.password);
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    const file = await saved;
    assert.match(file.suggestedFilename(), /^matinee-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipped(readFileSync(await file.path()));
    assert.equal(JSON.parse(files['account.json']).email, viewer.email);
    await page.getByText('Your data is on its way to your downloads.').waitFor();
    await hasFocus(ask);
  });

  test('erases the account with the password only, after having read what goes', async () => {
    const opener = page.getByRole('button', { name: 'Delete account…' });
    const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
    await opener.click();
    await dialog.getByText(/ends your subscription, signs out every device, and erases/).waitFor();
    await hasFocus(dialog.getByLabel('Enter your password to confirm'));
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await hasFocus(opener);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await dialog.getByText('Enter your password', { exact: true }).waitFor();
    await dialog.getByLabel('Enter your password to confirm').fill('not the password');
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await dialog.getByText('This is not your current password').waitFor();
    await isWhole(page, 'delete');
    await dialog.getByLabel('Enter your password to confirm').fill(viewer.password);
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('heading', { level: 1, name: 'Goodbye' }).waitFor();
    await page.getByText('Your account is deleted, and everything that was in it.').waitFor();
    await isWhole(page, 'goodbye', { card: true });
  });

  test('is out everywhere then, and unknown', async () => {
    await isSentToSignIn(elsewhere);
    const told = [];
    for (const email of [viewer.email, newViewer().email]) {
      await fillInSignIn(page, { ...viewer, email });
      await page.getByText(REFUSED).waitFor();
      told.push(await page.getByRole('form').innerText());
    }
    assert.equal(told[0], told[1]);
    await page.goto('/account');
    await page.waitForURL('**/signin?return=%2Faccount');
  });

  test('may come back by the same address, to an account with nothing in it', async () => {
    await page.goto('/signup');
    await page.getByLabel('First name').fill(viewer.firstName);
    await page.getByLabel('Last name').fill(viewer.lastName);
    await page.getByLabel('E-mail').fill(viewer.email);
    await page.getByLabel('Password', { exact: true }).fill(viewer.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.waitForURL('**/profiles/new**');
    await page.getByRole('heading', { level: 1, name: 'Make your first profile' }).waitFor();
    await page.goto('/account');
    await you().getByText('Not confirmed yet').waitFor();
    assert.deepEqual(errors, []);
  });
});
