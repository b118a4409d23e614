import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newViewer } from './api.mjs';
import { isWhole, launch, visitor } from './browser.mjs';
import { letterTo } from './letters.mjs';

const PAGE = '/email/verify';
const SPENT = 'This link no longer works';

/** Every test goes on where the one before it ended: somebody signs up, and opens the letters that come. */
describe('A new viewer', { concurrency: false }, () => {
  const viewer = newViewer();
  let browser;
  let page;
  let errors;
  let first;
  let second;

  before(async () => {
    browser = await launch();
    ({ page, errors } = await visitor(browser, 1280, 800));
  });
  after(() => browser?.close());

  const you = () => page.getByRole('region', { name: 'You', exact: true });
  const heading = (at, name) => at.getByRole('heading', { level: 1, name }).waitFor();

  async function signUp(at, words) {
    await at.goto('/signup');
    await at.getByLabel(words.firstName, { exact: true }).fill(viewer.firstName);
    await at.getByLabel(words.lastName, { exact: true }).fill(viewer.lastName);
    await at.getByLabel('E-mail').fill(words.email);
    await at.getByLabel(words.password, { exact: true }).fill(viewer.password);
    await at.getByRole('button', { name: words.send }).click();
    await at.waitForURL((url) => url.pathname !== '/signup');
  }

  test('signs up, is written to, and reads on the account page that the address is not confirmed', async () => {
    await signUp(page, {
      firstName: 'First name',
      lastName: 'Last name',
      password: 'Password',
      email: viewer.email,
      send: 'Create account',
    });
    first = await letterTo(viewer.email, PAGE);
    assert.equal(first.subject, 'Confirm your e-mail address');
    // By no name: whoever signs up may have written anything, and the address may be another's.
    assert.match(first.text, /^Hello,/);
    await page.goto('/account');
    await you().getByText('Not confirmed yet').waitFor();
    await isWhole(page, 'account-unverified');
  });

  test('has the letter sent again, which makes the first link worthless', async () => {
    await you().getByRole('button', { name: 'Send the link again' }).click();
    await you().getByRole('status').filter({ hasText: 'The link is sent.' }).waitFor();
    second = await letterTo(viewer.email, PAGE, [first.link]);
    const letter = await page.context().newPage();
    await letter.goto(first.link);
    await heading(letter, SPENT);
    await letter.getByText('a later letter has replaced it').waitFor();
    await letter.close();
  });

  test('opens the link beside the account page, which shows it once it is looked at again', async () => {
    const letter = await page.context().newPage();
    await letter.goto(second.link);
    await heading(letter, 'E-mail confirmed');
    await isWhole(letter, 'verified', { card: true });
    await letter.getByRole('link', { name: 'Back to home' }).waitFor();
    await letter.close();
    // No window of a browser without a screen is ever out of focus.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await you().getByText('Confirmed', { exact: true }).waitFor();
  });

  test('opens it twice: is told that it is spent, and led to the account page, which says that all is well', async () => {
    await page.goto(second.link);
    await heading(page, SPENT);
    await isWhole(page, 'verify-spent', { card: true });
    await page.getByRole('link', { name: 'Go to your account' }).click();
    await page.waitForURL('**/account');
    await you().getByText('Confirmed', { exact: true }).waitFor();
    assert.equal(await you().getByRole('button', { name: 'Send the link again' }).count(), 0);
  });

  test('is told the same of a link that was made up, or that lost its end, and comes to the sign-in from there', async () => {
    const { context, page: stranger } = await visitor(browser, 1280, 800);
    for (const address of [`${PAGE}#token=made-up`, PAGE]) {
      await stranger.goto(address);
      await heading(stranger, SPENT);
    }
    await stranger.getByRole('link', { name: 'Go to your account' }).click();
    await stranger.waitForURL('**/signin?return=%2Faccount');
    await context.close();
  });

  test('is written to and answered in French who speaks it, and may try again when nobody answers', async () => {
    const { context, page: french } = await visitor(browser, 1280, 800, { locale: 'fr-FR' });
    const email = `fr-${viewer.email}`;
    await signUp(french, {
      firstName: 'Prénom',
      lastName: 'Nom',
      password: 'Mot de passe',
      email,
      send: 'Créer le compte',
    });
    const { subject, text, link } = await letterTo(email, PAGE);
    assert.equal(subject, 'Confirmez votre adresse e-mail');
    assert.match(text, /^Bonjour,/);
    await french.route('**/api/auth/email/verify', (route) => route.abort());
    await french.goto(link);
    await french.getByText('Matinee est injoignable').waitFor();
    await french.unroute('**/api/auth/email/verify');
    await french.getByRole('button', { name: 'Réessayer' }).click();
    await heading(french, 'E-mail confirmé');
    assert.equal(await french.locator('html').getAttribute('lang'), 'fr');
    await isWhole(french, 'verified-french', { card: true });
    await french.reload();
    await heading(french, 'Ce lien ne fonctionne plus');
    await french.getByRole('link', { name: 'Aller au compte' }).click();
    await french.getByRole('region', { name: 'Vous', exact: true }).getByText('Confirmé', { exact: true }).waitFor();
    await isWhole(french, 'account-french');
    await context.close();
  });

  test('met no error on the way', () => assert.deepEqual(errors, []));
});
