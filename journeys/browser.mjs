import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { until } from './api.mjs';
import { BASE } from './base.mjs';

export { BASE };

export const PICTURES = new URL('target/pictures/', import.meta.url).pathname;

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium, which asks nobody on the network for anything. */
export async function launch() {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) {
    throw new Error('No Chromium found. Install it (apt install chromium), or set CHROMIUM to it');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
      '--mute-audio',
    ],
  });
}

/** A page of a fresh visitor; whatever its console calls an error is collected, since none is expected. */
export async function visitor(browser, width = 1440, height = 900, settings = {}) {
  const context = await browser.newContext({
    baseURL: BASE,
    viewport: { width, height },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...settings,
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy/i.test(message.text())) {
      errors.push(message.text());
    }
  });
  return { context, page, errors };
}

/** Fills in the sign-in page, from wherever one is. */
export async function fillInSignIn(page, { email, password }) {
  await page.goto('/signin');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in, and waits until one is in. */
export async function signInAt(page, viewer) {
  await fillInSignIn(page, viewer);
  await page.waitForURL((url) => url.pathname !== '/signin');
}

/** Signs in with the account's first profile, and is where every word that is typed is a call. */
export async function watchesAt(page, viewer) {
  await signInAt(page, viewer);
  await page.goto('/profiles');
  await page.getByTestId('profile').first().click();
  await page.waitForURL('**/browse');
  await page.goto('/search');
  await page.getByRole('combobox').waitFor();
}

/** Types on until the page, whose session has just ended, is sent to the sign-in: 2 s for the news, 2 s for the call. */
export async function isSentToSignIn(page) {
  await until(
    'the sign-in',
    async () => {
      if (new URL(page.url()).pathname === '/signin') return true;
      const word = crypto.randomUUID().slice(0, 8);
      await page.getByRole('combobox').fill(word, { timeout: 500 }).catch(() => {});
      return page.waitForURL('**/signin**', { timeout: 600 }).then(() => true, () => false);
    },
    4,
  );
  await page.getByText('Your session has ended. Sign in to go on where you were.').waitFor();
}

/** Fails when axe finds what someone could not use. */
export async function isAccessible(page) {
  const found = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`),
    [],
    page.url(),
  );
}

/** Awaits that the focus is there. */
export async function hasFocus(locator) {
  await until('the focus', () => locator.evaluate((element) => element === document.activeElement), 5);
}

/**
 * Nothing overflows, and axe is content, on a phone and on a desktop, where the page is left; a picture is kept of each. The
 * cards that one signs in by, and their like, are the same on both: axe looks at them once.
 */
export async function isWhole(page, name, { card = false } = {}) {
  for (const window of [PHONE, DESKTOP]) {
    await page.setViewportSize(window);
    // One that is called off, as its element goes, is over too.
    await page.evaluate(() =>
      Promise.allSettled(
        document.getAnimations().flatMap((one) => (one.effect.getTiming().iterations === Infinity ? [] : one.finished)),
      ),
    );
    await page.screenshot({ path: `${PICTURES}${name}-${window.width}.png` });
    const [wanted, had] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(wanted <= had, `${name} is ${wanted} px wide in a window of ${had}`);
    if (!card || window === PHONE) await isAccessible(page);
  }
}
