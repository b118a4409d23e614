import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';

export const BASE = process.env.MATINEE_URL ?? 'http://localhost:8080';

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
export async function visitor(browser, width = 1440, height = 900) {
  const context = await browser.newContext({ baseURL: BASE, viewport: { width, height }, locale: 'en-GB' });
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

/** Fails when axe finds what someone could not use. */
export async function isAccessible(page) {
  const found = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`),
    [],
    page.url(),
  );
}
