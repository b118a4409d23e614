import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, newAccount, subscribe, until } from './api.mjs';
import { BASE, launch, visitor, watchesAt } from './browser.mjs';
import { bringIn } from './film.mjs';

/** For a suite that was started with MATINEE_ENCODER_PROTECTION=cbcs; named alone, since the others want media in the clear. */
test('An encrypted film: its files show nothing, a browser that watches has its keys, and who stopped has none', async (t) => {
  const { viewer, token } = await newAccount();
  await subscribe(token);
  const film = await bringIn('protected', 24, token);
  t.after(film.takeAway);
  const titleId = film.id;
  const start = (deviceId) =>
    until('playback starts', async () => {
      const answer = await call('POST', '/api/playback/sessions', { token, body: { titleId, deviceId } });
      return answer.status === 201 && answer.json;
    });
  const grant = await start('journey');
  assert.ok(grant.licenseUrl, 'this suite encodes in the clear');
  const browser = await launch();
  try {
    // Small enough that a machine without a graphics card paints it.
    const { page, errors } = await visitor(browser, 640, 360);
    const files = [];
    const licences = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('/init.mp4')) files.push(response.body());
      if (pathname.endsWith('/license')) licences.push(response);
    });
    await watchesAt(page, viewer);
    await page.goto(`/title/${titleId}`);
    await page.getByTestId('play').click();
    const past = (seconds) =>
      page.waitForFunction((least) => document.querySelector('[data-testid=video]')?.currentTime > least, seconds, {
        timeout: 60_000,
      });
    // As one sees it, between the bars: a canvas is given nothing of what is encrypted.
    const picture = () => page.screenshot({ clip: { x: 80, y: 100, width: 480, height: 140 } });
    await past(1);
    const first = await picture();
    await until('another picture is shown', async () => !first.equals(await picture()));
    await past(4);
    assert.ok(await page.getByTestId('video').evaluate((video) => video.mediaKeys !== null), 'it was not encrypted');
    for (const file of await Promise.all(files)) assert.match(file.toString('latin1'), /encv|enca/);
    assert.deepEqual([...new Set(licences.map((licence) => licence.status()))], [200]);
    assert.deepEqual(errors, []);

    const { kids } = licences[0].request().postDataJSON();
    const ask = () => call('POST', grant.licenseUrl, { token, body: { kids } });
    assert.equal((await ask()).status, 200);
    await call('DELETE', `/api/playback/sessions/${grant.sessionId}`, { token });
    assert.equal((await ask()).json.code, 'session-ended');
    assert.equal((await fetch(new URL(`/api/playback/keys/${titleId}/a/${crypto.randomUUID()}`, BASE))).status, 403);
  } finally {
    await browser.close();
  }
});
