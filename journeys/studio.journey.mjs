import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { call, newAccount, subscribe, until } from './api.mjs';
import { BASE, hasFocus, isAccessible, launch, PICTURES, signInAt, visitor, watchesAt } from './browser.mjs';
import { operator, operatorToken } from './operator.mjs';

const run = promisify(execFile);
const SHAKEN = crypto.randomUUID().slice(0, 8);
/** The town is another at every run: films of runs before are in the library too. */
const NAME = `The Lanternmaker of ${SHAKEN}`;
const MISTYPED = `the lanternmkaer of ${SHAKEN}`;
const KEY = `lanternmaker-${SHAKEN}`;
const WIDTHS = [
  [390, 844],
  [1440, 900],
];
const CUES = '1\n00:00:01,000 --> 00:00:04,000\nHere comes the light.\n';

/** A minute of a moving picture with a tone, as an operator's file on a disk. */
async function film(folder) {
  const file = join(folder, `${KEY}.mp4`);
  const ffmpeg = process.env.MATINEE_FFMPEG ?? 'ffmpeg';
  await run(ffmpeg, [
    ...['-nostdin', '-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=24:duration=40'],
    ...['-f', 'lavfi', '-i', 'sine=frequency=330:duration=40', '-shortest'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', file],
  ]);
  return file;
}

/**
 * How to ask for the first piece of a film as whoever a session was granted to does: by the signature that its playlists say,
 * or with the cookies that came with it.
 */
async function aSegment(session) {
  const cookie = session.headers.getSetCookie().map((said) => said.split(';')[0]).join('; ');
  const get = (address) => fetch(address, { headers: { cookie } });
  const first = async (address) => {
    const lines = (await (await get(address)).text()).split('\n');
    return new URL(lines.find((line) => line.trim() && !line.startsWith('#')), address);
  };
  const piece = await first(await first(new URL(session.json.manifestUrl, BASE)));
  return async () => (await get(piece)).status;
}

/** What an edge answers to whoever may see a file that is gone: S3 says 403 to who may not list its bucket. */
const GONE = [403, 404];

/** Every test goes on where the one before it ended: it is one film's way. */
describe('An operator in the studio', { concurrency: false }, () => {
  let browser;
  let folder;
  let page;
  let errors;
  let token;
  let account;
  let titleId;
  /** Where the film is watched. */
  let viewer;
  let device;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'matinee-studio-'));
    browser = await launch();
    account = await newAccount();
    await subscribe(account.token);
    token = await operatorToken();
    ({ page, errors } = await visitor(browser));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const studio = (path, search = '') => page.goto(`/studio${path}${search}`);
  const inStudio = async () => (await call('GET', `/api/studio/titles/${titleId}`, { token })).json;

  test('finds nothing there as a viewer', async () => {
    const { context, page: viewer } = await visitor(browser);
    await signInAt(viewer, account.viewer);
    await viewer.goto('/studio');
    await viewer.getByText('404').waitFor();
    await context.close();
  });

  test('signs in without a profile, and is in the library', async () => {
    await page.goto('/studio');
    await page.waitForURL('**/signin**');
    await page.getByLabel('E-mail').fill(operator().email);
    await page.getByLabel('Password', { exact: true }).fill(operator().password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/studio');
    await page.getByTestId('library-row').first().waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('big buck');
    await page.waitForURL('**q=big+buck**');
    await page.getByTestId('library-row').filter({ hasText: 'Big Buck Bunny' }).waitFor();
  });

  test('makes a title, and is told at the field what is missing', async () => {
    await studio('/new');
    await page.getByLabel('Title', { exact: true }).fill(NAME);
    await page.getByLabel('Key').fill(KEY);
    await page.getByTestId('save').click();
    await page.getByText('is missing').first().waitFor();
    await page.getByLabel('Year').fill('1931');
    await page.getByLabel('Running time').fill('0:40');
    await page.getByLabel('Least age').fill('6');
    await page.getByLabel('Short synopsis in English').fill('A lamp is lit.');
    await page.getByLabel('Synopsis in English', { exact: true }).fill('In a town without light, one man makes lamps.');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ada Journey');
    await page.getByTestId('preview').getByText(NAME).first().waitFor({ state: 'attached' });
    await page.getByTestId('save').click();
    await page.waitForURL(/\/studio\/titles\//);
    titleId = new URL(page.url()).pathname.split('/').pop();
    await page.getByText('Version 1').waitFor();
  });

  test('uploads a master with subtitles, and watches it encode on the board', async () => {
    const video = await film(folder);
    const subtitles = join(folder, `${KEY}.fr.srt`);
    writeFileSync(subtitles, CUES);
    await studio(`/titles/${titleId}`, '?part=video');
    await page.getByLabel(/Choose files: The film/).setInputFiles([video, subtitles]);
    await page.getByLabel(/Language of/).waitFor();
    assert.equal(await page.getByLabel(/Language of/).inputValue(), 'fr');
    await page.getByRole('button', { name: 'Start the upload' }).click();
    await page.locator('[data-testid=upload][data-phase=done]').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Encodings' }).click();
    const card = page.getByTestId('encoding').filter({ hasText: NAME });
    await card.waitFor({ timeout: 30_000 });
    await page.getByText('Live', { exact: true }).waitFor();
    await page.locator(`[data-testid=encoding][data-state=ready]`).filter({ hasText: NAME }).waitFor({ timeout: 240_000 });
  });

  test('cuts a poster and a backdrop out of frames of it', async () => {
    await studio(`/titles/${titleId}`, '?part=artwork');
    for (const kind of ['Poster', 'Backdrop']) {
      await page.getByRole('button', { name: `Choose: ${kind}` }).click();
      await page.getByTestId('frame').first().click();
      await page.getByTestId('cropper').press('ArrowRight');
      await page.getByLabel('Zoom').fill('1.4');
      await page.getByTestId('use-picture').click();
      await page.getByTestId(`artwork-${kind.toLowerCase()}`).getByRole('img').waitFor({ timeout: 30_000 });
    }
    await page.getByTestId('save').click();
    await until('the sheet has its pictures', async () => (await inStudio()).sheet.artwork?.backdrop);
    const { artwork } = (await inStudio()).sheet;
    assert.match(artwork.dominantColor, /^#[0-9a-f]{6}$/);
    const poster = await fetch(new URL(artwork.poster, BASE));
    assert.equal(poster.status, 200);
  });

  test('publishes it; a viewer finds it by a mistyped name, and plays it', async () => {
    await studio(`/titles/${titleId}`, '?part=publishing');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('Published', { exact: true }).first().waitFor();

    const watching = await visitor(browser);
    await watchesAt(watching.page, account.viewer);
    await until('the search finds it', async () => {
      const found = await call('GET', `/api/catalog/search?q=${encodeURIComponent(MISTYPED)}`, { token: account.token });
      return found.json?.items?.some(({ id }) => id === titleId);
    });
    await watching.page.getByRole('combobox').fill(MISTYPED);
    await watching.page.locator(`a[href="/title/${titleId}"]`).first().click();
    await watching.page.getByTestId('play').click();
    const first = await seen(watching.page, 1);
    const second = await seen(watching.page, first.at + 2);
    assert.notEqual(first.pixels, second.pixels, 'the same picture after two seconds');
    viewer = watching.page;
    device = await call('POST', '/api/playback/sessions', {
      token: account.token,
      body: { titleId, kind: 'feature', client: 'native', deviceId: `journey-${SHAKEN}` },
    });
    assert.equal(device.status, 201, device.text);
  });

  test('reads in the numbers that it did not start for somebody, and why', async () => {
    const unlucky = await visitor(browser);
    await watchesAt(unlucky.page, account.viewer);
    await unlucky.page.route('**/media/**', (request) => request.abort());
    await unlucky.page.goto(`/title/${titleId}`);
    await unlucky.page.getByTestId('play').click();
    await unlucky.page.getByTestId('media-broken').waitFor({ timeout: 60_000 });
    // What a page says when it is left does not come through what is intercepted.
    await unlucky.page.unroute('**/media/**');
    await unlucky.page.goto('/');
    const seen = await until(
      'the failed start is counted',
      async () => {
        const { json } = await call('GET', `/api/studio/numbers/titles/${titleId}?days=2`, { token });
        return json?.days?.some(({ failedStarts }) => failedStarts === 1) && json;
      },
      90,
    );
    assert.match(seen.errors.map(({ code }) => code).join(), /shaka-1\d{3}/);
    await studio(`/titles/${titleId}`, '?part=numbers');
    await page.getByText(seen.errors[0].code).first().waitFor();
    await unlucky.page.close();
  });

  test('takes it down: within 5 s the running session ends, none begins, and what was granted opens nothing', async (t) => {
    const browserLike = await call('POST', '/api/playback/sessions', {
      token: account.token,
      body: { titleId, kind: 'feature', client: 'web', deviceId: `browser-${SHAKEN}` },
    });
    assert.equal(browserLike.status, 201, browserLike.text);
    const segments = [
      ['a signed address', await aSegment(device)],
      ['signed cookies', await aSegment(browserLike)],
    ];
    // Twice, so that the edge holds what it gives.
    for (const [what, segment] of [...segments, ...segments]) assert.equal(await segment(), 200, what);
    await studio(`/titles/${titleId}`, '?part=publishing');
    await page.getByRole('button', { name: 'Take down' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Take down' });
    await dialog.getByLabel('Reason').fill('A court said so');
    assert.equal(await confirm.getAttribute('aria-disabled'), 'true');
    await dialog.getByLabel(/to go on/).fill('take down');
    const clicked = performance.now();
    await confirm.click();
    const within5 = async (what, question) => {
      await until(what, question, 5);
      const seconds = (performance.now() - clicked) / 1000;
      t.diagnostic(`${what} ${seconds.toFixed(1)} s after the click`);
      assert.ok(seconds <= 5, `${what} ${seconds.toFixed(1)} s after the click`);
    };
    await Promise.all([
      within5('the running session was over', async () => {
        const beat = await call('POST', `/api/playback/sessions/${device.json.sessionId}/heartbeat`, {
          token: account.token,
          body: { positionMs: 1000, state: 'playing' },
        });
        return beat.status === 410;
      }),
      within5('no session began', async () => {
        const start = await call('POST', '/api/playback/sessions', {
          token: account.token,
          body: { titleId, kind: 'feature', client: 'web', deviceId: `journey-${SHAKEN}` },
        });
        return start.status === 404;
      }),
      ...segments.map(([what, segment]) =>
        within5(`${what} opened nothing`, async () => GONE.includes(await segment())),
      ),
    ]);
    await page.getByText('Taken down', { exact: true }).first().waitFor();
    // The player hears it with its next heartbeat: they are ten seconds apart.
    await viewer.getByTestId('stream-ended').or(viewer.getByTestId('media-broken')).waitFor({ timeout: 15_000 });
    await page.getByText(/A court said so/).first().waitFor();
  });

  test('is told of another operator’s change, and chooses field by field', async () => {
    await studio(`/titles/${titleId}`);
    await page.getByLabel('Original title').fill('Der Lampenmacher');
    const there = await inStudio();
    const changed = await call('PUT', `/api/studio/titles/${titleId}/sheet`, {
      token,
      headers: { 'If-Match': `"${there.version}"` },
      body: { ...there.sheet, originalTitle: 'El farolero', year: 1932 },
    });
    assert.equal(changed.status, 200, changed.text);
    await page.getByTestId('save').click();
    const conflict = page.getByTestId('conflict');
    await conflict.getByText('El farolero').waitFor();
    await isAccessible(page);
    await conflict.getByLabel(/Keep mine.*Der Lampenmacher/).check();
    await page.getByTestId('save-merged').click();
    await page.getByText('Saved').first().waitFor({ state: 'attached' });
    const kept = await until('it is saved', async () => {
      const { sheet } = await inStudio();
      return sheet.originalTitle === 'Der Lampenmacher' && sheet;
    });
    assert.equal(kept.year, 1932);
  });

  test('orders the channels by keyboard', async () => {
    await studio('/channels');
    const list = page.getByRole('list', { name: 'Channels' });
    const grips = list.getByRole('button', { name: /^Move / });
    await grips.first().waitFor();
    const order = async () => (await call('GET', '/api/studio/channels', { token })).json.items.map(({ slug }) => slug);
    const before = await order();
    await grips.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('The order is kept.').waitFor();
    assert.deepEqual(await order(), [before[1], before[0], ...before.slice(2)]);
    await hasFocus(grips.nth(1));
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await until('the order is as it was', async () => (await order()).join() === before.join());
  });

  test('reads who did it all', async () => {
    await studio(`/titles/${titleId}`, '?part=history');
    const changes = page.getByTestId('changes');
    await changes.getByText('took it down').first().waitFor();
    await changes.getByText('El farolero').first().waitFor();
    assert.ok((await changes.getByText('you', { exact: true }).count()) > 3);
  });

  for (const [width, height] of WIDTHS) {
    test(`is whole and accessible on each page at ${width} px`, async (t) => {
      await page.setViewportSize({ width, height });
      const pages = {
        library: '/studio',
        'library-filtered': '/studio?state=draft&q=zzzz',
        new: '/studio/new',
        ...Object.fromEntries(
          ['sheet', 'video', 'artwork', 'publishing', 'history', 'numbers'].map((part) => [
            `title-${part}`,
            `/studio/titles/${titleId}?part=${part}`,
          ]),
        ),
        encodings: '/studio/encodings',
        channels: '/studio/channels',
        schedule: '/studio/schedule',
        history: '/studio/history',
        numbers: '/studio/numbers',
      };
      for (const [name, path] of Object.entries(pages)) {
        await t.test(name, async () => {
          await page.goto(path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
          await page.screenshot({ path: `${PICTURES}studio-${name}-${width}.png` });
          const [wanted, had] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
          assert.ok(wanted <= had, `${name} is ${wanted} px wide in a window of ${had}`);
          await isAccessible(page);
        });
      }
    });
  }

  test('breaks no rule of the page’s policy', () => assert.deepEqual(errors, []));
});

/** Where the video is once it is past `least` seconds, and a few of its pixels. */
async function seen(page, least) {
  await page.waitForFunction((at) => document.querySelector('[data-testid=video]')?.currentTime > at, least, { timeout: 60_000 });
  return page.getByTestId('video').evaluate((video) => {
    const canvas = document.createElement('canvas');
    canvas.width = 32;
    canvas.height = 18;
    const context = canvas.getContext('2d');
    context.drawImage(video, 0, 0, 32, 18);
    return { at: video.currentTime, pixels: Array.from(context.getImageData(0, 0, 32, 18).data).join() };
  });
}
