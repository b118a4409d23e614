import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, newViewer, until } from './api.mjs';
import { fillInSignIn, hasFocus, isSentToSignIn, isWhole, launch, signInAt, visitor, watchesAt } from './browser.mjs';
import { signIn } from './callers.mjs';
import { lettersTo, letterTo } from './letters.mjs';

const PAGE = '/password/reset';
const COMMON = '1q2w3e4r5t';
const COMMON_REFUSED = 'This one is on the lists that are tried first. Choose another';

/** Every test goes on where the one before it ended: a password is forgotten, and later changed. */
describe('Who forgets the password', { concurrency: false }, () => {
  let browser;
  let viewer;
  let page;
  let errors;
  let elsewhere;
  let link;

  before(async () => {
    browser = await launch();
    ({ viewer } = await newAccount());
    ({ page, errors } = await visitor(browser, 1280, 800));
    ({ page: elsewhere } = await visitor(browser, 1280, 800));
    await watchesAt(elsewhere, viewer);
  });
  after(() => browser?.close());

  const meter = () => page.getByTestId('password-strength');
  const refusal = () => page.getByText('E-mail or password is not right.');

  test('comes to the page from the sign-in, and is told the same whether there is such an account or not', async () => {
    await page.goto('/signin');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Forgot your password?' }).waitFor();
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('Enter an e-mail address such as').waitFor();
    const nobody = newViewer().email;
    const told = [];
    for (const email of [nobody, viewer.email]) {
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('button', { name: 'Send the link' }).click();
      const answer = page.getByRole('status').filter({ hasText: email });
      await answer.waitFor();
      told.push((await answer.innerText()).replace(email, 'ADDRESS'));
    }
    assert.equal(told[0], told[1]);
    await isWhole(page, 'forgot-sent', { card: true });
    const letter = await letterTo(viewer.email, PAGE);
    assert.equal(letter.subject, 'Choose a new password');
    assert.deepEqual(await lettersTo(nobody), []);
    link = letter.link;
  });

  test('opens the link, sees how strong a new password is, and is refused one that everybody tries', async () => {
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Choose a new password' }).waitFor();
    const field = page.getByLabel('New password', { exact: true });
    for (const [typed, word] of [
      ['short', 'too short'],
      ['my password is', 'weak'],
      ['a kettle on', 'fair'],
      ['a kettle on the projector', 'strong'],
    ]) {
      await field.fill(typed);
      await meter().getByText(`Strength: ${word}`).waitFor();
    }
    await field.fill(COMMON);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText(COMMON_REFUSED).waitFor();
    await hasFocus(field);
    await meter().getByText('Strength: weak').waitFor();
    await isWhole(page, 'reset-common', { card: true });
  });

  test('sets another, which signs every device out', async () => {
    const old = viewer.password;
    viewer = { ...viewer, password: `a kettle on ${crypto.randomUUID()}` };
    await page.getByLabel('New password', { exact: true }).fill(viewer.password);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Your password is set, and every device is signed out.').waitFor();
    await isSentToSignIn(elsewhere);
    await isWhole(page, 'reset-done', { card: true });
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.waitForURL('**/signin');
    await fillInSignIn(page, { ...viewer, password: old });
    await refusal().waitFor();
    await signInAt(page, viewer);
  });

  test('opens the link again: it is spent, and there is a way to a new one', async () => {
    await page.goto(link);
    await page.getByLabel('New password', { exact: true }).fill(`another ${viewer.password}`);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByRole('heading', { level: 1, name: 'This link no longer works' }).waitFor();
    await isWhole(page, 'reset-spent', { card: true });
    await page.getByRole('link', { name: 'Ask for a new link' }).click();
    await page.waitForURL('**/password/forgot');
    await page.goto(PAGE);
    await page.getByText('A part of the link is missing.').waitFor();
    await signInAt(elsewhere, viewer);
  });

  test('changes it on the account page, and stays signed in there alone', async () => {
    const other = await signIn(viewer);
    await page.goto('/account');
    const section = page.getByRole('region', { name: 'Security' });
    const opener = section.getByRole('button', { name: 'Change password' });
    const form = page.getByRole('form', { name: 'Change password' });
    await opener.click();
    await form.getByRole('button', { name: 'Cancel' }).click();
    await hasFocus(opener);
    await opener.click();
    const fresh = `a lantern on ${crypto.randomUUID()}`;
    for (const [current, next, answer] of [
      ['not the password', fresh, 'This is not your current password'],
      [viewer.password, COMMON, COMMON_REFUSED],
    ]) {
      await form.getByLabel('Current password').fill(current);
      await form.getByLabel('New password', { exact: true }).fill(next);
      await form.getByRole('button', { name: 'Change password' }).click();
      await form.getByText(answer).waitFor();
    }
    await isWhole(page, 'account-password');
    await form.getByLabel('New password', { exact: true }).fill(fresh);
    await form.getByRole('button', { name: 'Change password' }).click();
    await section.getByRole('status').filter({ hasText: 'your other devices are signed out' }).waitFor();
    await page.getByTestId('device').filter({ hasText: 'This device' }).waitFor();
    await until('only this device is left', async () => (await page.getByTestId('device').count()) === 1);
    await until('the other is out', async () => (await call('GET', '/api/auth/account', { token: other })).status === 401, 4);
    await page.reload();
    await page.getByTestId('account-name').waitFor();
    await fillInSignIn(elsewhere, viewer);
    await elsewhere.getByText('E-mail or password is not right.').waitFor();
    await signInAt(elsewhere, { ...viewer, password: fresh });
  });

  test('met no error on the way', () => assert.deepEqual(errors, []));
});
