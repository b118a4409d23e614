import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, until } from './api.mjs';
import { hasFocus, isSentToSignIn, isWhole, launch, signInAt, visitor, watchesAt } from './browser.mjs';
import { patiently } from './callers.mjs';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const TELEVISION = 'MatineeTV/2.1 (Living room)';

/** Every test goes on where the one before it ended: a laptop signs other devices out. */
describe('Devices signed in', { concurrency: false }, () => {
  let browser;
  let page;
  let errors;
  let office;
  let television;

  before(async () => {
    browser = await launch();
    const { viewer, token } = await newAccount();
    ({ page, errors } = await visitor(browser, 1280, 800));
    ({ page: office } = await visitor(browser, 1280, 800, { userAgent: FIREFOX }));
    await signInAt(page, viewer);
    await watchesAt(office, viewer);
    const { email, password } = viewer;
    const signedIn = await patiently('POST', '/api/auth/login', {
      body: { email, password, client: 'native' },
      headers: { 'User-Agent': TELEVISION },
    });
    television = signedIn.json.accessToken;
    // The one that made the account.
    await call('POST', '/api/auth/logout', { token });
  });
  after(() => browser?.close());

  const devices = () => page.getByTestId('device');
  const isIn = async (token) => (await call('GET', '/api/auth/account', { token })).status === 200;

  test('are listed by what and where they are and when they were used last, this one marked', async () => {
    await page.goto('/account');
    await devices().first().waitFor();
    assert.equal(await devices().count(), 3);
    for (const name of [/^Chrome on Linux/, /^Firefox on Windows/, /^MatineeTV/]) {
      const device = devices().filter({ hasText: name });
      await device.getByText(/^France · Last used \w+ \d+, \d{4}, \d+:\d\d [AP]M$/).waitFor();
    }
    const own = devices().filter({ hasText: 'This device' });
    assert.equal(await own.count(), 1);
    assert.match(await own.innerText(), /^Chrome on Linux/);
    await page.getByRole('button', { name: 'Sign out everywhere else' }).scrollIntoViewIfNeeded();
    await isWhole(page, 'devices');
  });

  test('are signed out one by one: that browser comes to the sign-in, and the others stay', async () => {
    await page.getByRole('button', { name: 'Sign out Firefox on Windows' }).click();
    const said = page.getByRole('status').filter({ hasText: 'Firefox on Windows is signed out.' });
    await said.waitFor();
    await hasFocus(said);
    await isSentToSignIn(office);
    await devices().filter({ hasText: 'Firefox' }).waitFor({ state: 'detached' });
    assert.equal(await devices().count(), 2);
    assert.ok(await isIn(television));
  });

  test('are signed out all at once, but for this one', async () => {
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByRole('status').filter({ hasText: 'Every other device is signed out.' }).waitFor();
    await page.getByText('No other device is signed in.').waitFor();
    assert.equal(await devices().count(), 1);
    await until('the television is out', async () => !(await isIn(television)), 2);
    await isWhole(page, 'devices-none-other');
    await page.reload();
    await devices().filter({ hasText: 'This device' }).waitFor();
  });

  test('met no error on the way', () => assert.deepEqual(errors, []));
});
