import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { newAccount } from './api.mjs';
import { isAccessible, launch, visitor } from './browser.mjs';

/** A code as an authenticator app makes it (RFC 6238) from a secret in base32. */
function totp(secret, at = Date.now()) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'));
  const key = Buffer.from(bits.join('').match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

describe('Who signs in', { concurrency: false }, () => {
  let browser;
  let viewer;
  let page;
  let errors;

  before(async () => {
    browser = await launch();
    ({ viewer } = await newAccount());
    ({ page, errors } = await visitor(browser));
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  });
  after(() => browser?.close());

  async function fillIn() {
    await page.goto('/signin');
    await page.getByLabel('E-mail').fill(viewer.email);
    await page.getByLabel('Password', { exact: true }).fill(viewer.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async function isIn() {
    await page.waitForURL((url) => url.pathname !== '/signin');
    await page.goto('/account');
    await page.getByTestId('account-name').waitFor();
  }

  async function signOut() {
    await page.getByTestId('device').filter({ hasText: 'This device' }).getByRole('button').click();
    await page.waitForURL((url) => url.pathname === '/');
  }

  test('adds a passkey with the password', async () => {
    await fillIn();
    await isIn();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    const form = page.getByRole('form', { name: 'Add a passkey' });
    await form.getByLabel('Name of the passkey').fill('My laptop');
    await form.getByLabel('Current password').fill('not the password');
    await form.getByRole('button', { name: 'Go on' }).click();
    await form.getByText('This is not your current password').waitFor();
    await isAccessible(page);
    await form.getByLabel('Current password').fill(viewer.password);
    await form.getByRole('button', { name: 'Go on' }).click();
    await page.getByTestId('passkey').filter({ hasText: 'My laptop' }).waitFor();
  });

  test('signs in by it, with neither address nor password', async () => {
    await signOut();
    await page.goto('/signin');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await isIn();
  });

  test('turns a second step on, and is asked for its code from then on', async () => {
    const section = page.getByRole('region', { name: 'Two steps' });
    await section.getByRole('button', { name: 'Turn on' }).click();
    await section.getByLabel('Current password').fill(viewer.password);
    await section.getByRole('button', { name: 'Go on' }).click();
    await section.getByRole('img', { name: /QR code/ }).waitFor();
    await isAccessible(page);
    const secret = await section.locator('code').innerText();
    const first = totp(secret);
    await section.getByLabel('Code', { exact: true }).fill(first);
    await section.getByRole('button', { name: 'Turn on' }).click();
    await section.getByTestId('recovery-codes').waitFor();
    const codes = await section.getByTestId('recovery-codes').locator('li').allInnerTexts();
    assert.equal(codes.length, 10);
    await section.getByRole('button', { name: 'I have kept them' }).click();
    await section.getByText('10 recovery codes are left').waitFor();
    await signOut();

    await fillIn();
    await page.getByText('Enter the code of your app').waitFor();
    await isAccessible(page);
    await page.getByLabel('Code', { exact: true }).fill(first);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('This code is not right, or was used already').waitFor();
    await page.getByLabel('Code', { exact: true }).fill(codes[0]);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await isIn();
    await page.getByRole('region', { name: 'Two steps' }).getByText('9 recovery codes are left').waitFor();
  });

  test('removes the passkey, which opens nothing any more', async () => {
    await page.getByRole('button', { name: 'Remove the passkey My laptop' }).click();
    await page.getByText('No passkey yet.').waitFor();
    await signOut();
    await page.goto('/signin');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('This passkey opens no account here').waitFor();
  });

  test('met no error on the way', () => assert.deepEqual(errors, []));
});
