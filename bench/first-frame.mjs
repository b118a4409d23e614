// From the press of Play to the first frame in Chromium, of Matinee's player against hls.js as it comes, in turn: the same film, the same
// edge, the same signed cookies, one line (5 Mbit/s and 50 ms, as Chromium makes it), nothing in a cache and nothing known of the line.
// What each prepares before a press is there: the player's code, and hls.js's. Both ask for a grant first. The ratio of the medians is
// what is worth keeping.
//   --running    go on with the suite that runs at MATINEE_BENCH_PORT (8087), instead of bringing one up
//   --title T    another film of it (Big Buck Bunny)
//   --runs N     of each (15)
//   --mbit M     of the line (5), and --latency MS (50)
//   --short      three of each, to see that it runs
//   --requests   what each asks for on its way to the first frame, once
//   --gate       fail when the player is slower
import { readFileSync } from 'node:fs';
import { newAccount, subscribe } from '../journeys/api.mjs';
import { launch, visitor, watchesAt } from '../journeys/browser.mjs';
import { firstFrameOfHls, firstFrameOfPlayer } from './first-frame-pages.mjs';
import { filmOf } from './watch.mjs';
import { withSuite } from './suite.mjs';
import { table } from './table.mjs';

const has = (flag) => process.argv.includes(flag);
const value = (flag, otherwise) => (has(flag) ? process.argv[process.argv.indexOf(flag) + 1] : otherwise);
const runs = Number(value('--runs', has('--short') ? 3 : 15));
const bytes = (Number(value('--mbit', 5)) * 1e6) / 8;
const latency = Number(value('--latency', 50));
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A line of its own for this page, and a browser that has kept nothing. */
async function line(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  const conditions = (downloadThroughput, latency) =>
    session.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput, uploadThroughput: downloadThroughput });
  return {
    thin: () => conditions(bytes, latency),
    async free() {
      await conditions(-1, 0);
      await session.detach();
    },
  };
}

/** What a page fetches of media, when it asked and when it had it, in milliseconds since the press. */
function listen(page) {
  const heard = [];
  const note = (how) => (request) => {
    if (/\/media\/|playback\/sessions$/.test(request.url())) heard.push([how, Date.now(), request.url().split('?')[0].split('/').slice(-3).join('/')]);
  };
  page.on('request', note('asks'));
  page.on('requestfinished', note('has'));
  page.on('requestfailed', note('gives up'));
  return (pressed) => {
    for (const [how, at, what] of heard) console.log(`${String(at - pressed).padStart(6)} ms  ${how.padEnd(8)}  ${what}`);
    console.log();
  };
}

await withSuite({ running: has('--running') }, async () => {
  const browser = await launch();
  try {
    const account = await newAccount();
    await subscribe(account.token);
    const film = await filmOf(value('--title', 'Big Buck Bunny'), account.token);
    // A service worker's requests are on no page's line.
    const { context, page } = await visitor(browser, 1280, 720, { serviceWorkers: 'block', bypassCSP: true });
    await watchesAt(page, account.viewer);
    const players = [
      ['Matinee', (parts) => firstFrameOfPlayer({ ...parts, film })],
      ['hls.js', (parts) => firstFrameOfHls({ ...parts, film, token: account.token })],
    ];
    const times = new Map(players.map(([name]) => [name, []]));
    const library = readFileSync(new URL('../web/node_modules/hls.js/dist/hls.min.js', import.meta.url), 'utf8');
    // The first of each warms up whatever it meets.
    for (let run = -1; run < runs; run++) {
      for (const [name, firstFrame] of run % 2 ? players : players.toReversed()) {
        const tell = listen(page);
        const thin = await line(page);
        const took = await firstFrame({ page, library, thin: thin.thin });
        await thin.free();
        page.removeAllListeners('request');
        page.removeAllListeners('requestfinished');
        page.removeAllListeners('requestfailed');
        if (run < 0 && has('--requests')) {
          console.log(`${name}: first frame after ${took.press.toFixed(0)} ms, of ${took.lines} lines`);
          tell(took.at);
        }
        if (run >= 0) times.get(name).push(took);
      }
    }
    await context.close();
    const of = (name, figure) => middle(times.get(name).map((took) => took[figure]));
    table(
      [`median of ${runs}`, 'press to first frame ms', 'grant to first frame ms', 'its lines', 'least', 'most'],
      players.map(([name]) => {
        const all = times.get(name).map(({ press }) => press);
        return [name, ...['press', 'grant', 'lines'].map((figure) => of(name, figure).toFixed(0)), Math.min(...all).toFixed(0), Math.max(...all).toFixed(0)];
      }),
    );
    const ratio = of('Matinee', 'press') / of('hls.js', 'press');
    console.log(`Matinee / hls.js: ${ratio.toFixed(2)} from the press, ${(of('Matinee', 'grant') / of('hls.js', 'grant')).toFixed(2)} from the grant\n`);
    if (has('--gate') && ratio > 1) {
      console.error('The player shows its first frame later than hls.js');
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
  }
});
