import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, subscribe, until } from './api.mjs';
import { isAccessible, launch, PICTURES, visitor, watchesAt } from './browser.mjs';
import { bringIn } from './film.mjs';

/** Long enough that each test finds it playing. */
const SECONDS = 48;
const TEXTS = ['What is said.', 'What is said. (Thunder.)', 'What a sign says.'];
const [PLAIN, CAPTIONS, FORCED] = TEXTS;
/** Two sounds of one language, and three texts. */
const TRACKS = [
  ...['0:v', '1:a', '1:a', '2:s', '3:s', '4:s'].flatMap((stream) => ['-map', stream]),
  ...['s:a', 's:s'].flatMap((kind) => [`-metadata:${kind}`, 'language=eng']),
  ...['-disposition:a:1', 'visual_impaired', '-disposition:s:1', 'hearing_impaired', '-disposition:s:2', 'forced'],
  ...['-c:s', 'srt'],
];

describe('Tracks of one language', { concurrency: false }, () => {
  let film;
  let account;
  let browser;
  let page;
  let errors;

  before(async () => {
    account = await newAccount();
    await subscribe(account.token);
    film = await bringIn('tracks', SECONDS, account.token, { texts: TEXTS, more: TRACKS });
    browser = await launch();
    ({ page, errors } = await visitor(browser, 640, 360));
    await watchesAt(page, account.viewer);
  });

  after(async () => {
    await browser?.close();
    await film?.takeAway();
  });

  const watch = async () => {
    await page.goto(`/watch/${film.id}`);
    await page.waitForFunction(() => document.querySelector('[data-testid=video]')?.currentTime > 0);
  };
  const isRead = (words) => page.getByTestId('captions').getByText(words, { exact: true }).first().waitFor();
  const menu = () => page.getByTestId('tracks').getByRole('button').first().click();
  const radio = (group, name) => page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
  const names = (group) => page.getByRole('group', { name: group }).locator('label').allTextContents();

  test('are told apart, and what has to be read is shown without any being chosen', async () => {
    await watch();
    await isRead(FORCED);
    await menu();
    assert.deepEqual(await names('Subtitles'), ['Off', 'English', 'English · SDH']);
    assert.deepEqual(await names('Audio'), ['English', 'English · Audio description']);
    assert.equal(await radio('Subtitles', 'Off').isChecked(), true);
    assert.equal(await radio('Audio', 'English').isChecked(), true);
    await isAccessible(page);
    await page.screenshot({ path: `${PICTURES}player-tracks.png` });
    await radio('Subtitles', 'English').check();
    await isRead(PLAIN);
  });

  test('are those that were chosen, the next time too', async () => {
    await radio('Subtitles', 'English · SDH').check();
    await isRead(CAPTIONS);
    await radio('Audio', 'English · Audio description').check();
    const kept = async () => (await call('GET', '/api/player/settings', { token: account.token })).json;
    await until('it is kept', async () => {
      const { captions, descriptions } = await kept();
      return captions && descriptions;
    });
    await watch();
    await isRead(CAPTIONS);
    await menu();
    await until('the described sound', () => radio('Audio', 'English · Audio description').isChecked());
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await isRead(FORCED);
    await page.keyboard.press('c');
    await isRead(CAPTIONS);
    assert.deepEqual(errors, []);
  });
});
