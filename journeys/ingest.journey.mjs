import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { call, newAccount, until } from './api.mjs';
import { operatorToken } from './operator.mjs';

/** So many titles that a run can be stopped among them. */
const MANY = 2000;
const run = crypto.randomUUID().slice(0, 8);

/** Every test goes on where the one before it ended: the same sources are brought in again. */
describe('An operator brings titles in by the command line', { concurrency: false }, () => {
  let folder;
  let site;
  let token;
  let viewer;
  const running = new Set();

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'matinee-ingest-'));
    token = await operatorToken();
    viewer = (await newAccount()).token;
    site = await served();
  });
  after(async () => {
    running.forEach((child) => process.kill(-child.pid, 'SIGKILL'));
    site?.server.close();
    rmSync(folder, { recursive: true, force: true });
    await takeAway();
  });

  /** What has no film would stand in everybody's way: nothing of this run stays. */
  async function takeAway() {
    const ids = [];
    let cursor = '';
    do {
      const page = (await call('GET', `/api/studio/titles?q=${run}&limit=100&cursor=${cursor}`, { token })).json;
      ids.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    for (let from = 0; from < ids.length; from += 100) {
      const edit = { action: 'delete', ids: ids.slice(from, from + 100) };
      const answer = await call('POST', '/api/studio/titles/bulk', { token, body: edit });
      assert.ok(answer.json.items.every((item) => item.result === 'changed'), 'what was brought in is taken away');
    }
    await until('nothing of it is left', async () => {
      const left = await call('GET', `/api/studio/titles?q=${run}&limit=1`, { token });
      return left.json.total === 0;
    }, 10);
  }

  function write(path, content) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** Starts `./matinee ingest`; what it said and how it ended, once it has. */
  function ingest(...words) {
    const child = spawn('../matinee', ['ingest', '--folder', join(folder, 'kept'), '--artwork-folder', join(folder, 'drawn'), ...words], {
      env: { ...process.env, MATINEE_URL: process.env.MATINEE_URL ?? 'http://localhost:8080' },
      detached: true,
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    running.add(child);
    child.on('exit', () => running.delete(child));
    const ended = new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
    return { child, ended };
  }

  async function comesTo(summary, ...words) {
    const { code, said } = await ingest(...words).ended;
    assert.ok(said.includes(`: ${summary}`), `${summary} was expected of ${words.join(' ')}, which said ${said}`);
    return { code, said };
  }

  /** The studio's list is told of a title within two seconds. */
  const listed = (key) => until(`${key} is in the library`, async () => (await inStudio(key))[0], 5);

  async function inStudio(key) {
    const answer = await call('GET', `/api/studio/titles?q=${key}&limit=100`, { token });
    return answer.json.items.filter((item) => item.key === key);
  }

  function library() {
    const film = `library/Movies/Reel ${run} (1926)`;
    const video = ['-f', 'lavfi', '-i', 'testsrc=size=320x180:rate=24:duration=2', '-pix_fmt', 'yuv420p'];
    mkdirSync(join(folder, film), { recursive: true });
    execFileSync(process.env.MATINEE_FFMPEG ?? 'ffmpeg', ['-v', 'error', ...video, join(folder, film, `Reel ${run} (1926).mp4`)]);
    write(`${film}/movie.nfo`, `<movie><title>Reel ${run}</title><year>1926</year><mpaa>Rated G</mpaa><genre>Comedy</genre></movie>`);
    write(`${film}/Reel ${run} (1926).en.srt`, '1\n00:00:00,500 --> 00:00:01,500\nHere it begins.\n');
    write(`library/Shows/Serial ${run} (1916)/Season 01/Serial S01E01 - One.nfo`, '<episodedetails><title>One</title></episodedetails>');
    execFileSync('cp', [
      join(folder, film, `Reel ${run} (1926).mp4`),
      join(folder, `library/Shows/Serial ${run} (1916)/Season 01/Serial S01E01 - One.mp4`),
    ]);
    return join(folder, 'library');
  }

  function feed() {
    write('mapping.yaml', 'fields: {key: id, title: name, year: year, minutes: {from: length, then: [minutes]}, genres: {from: kind, then: [{split: "[|]"}]}, maturity: {from: rated, then: [maturity]}}\n');
    return write('feed.csv', `id,name,year,length,kind,rated\nfeed-a-${run},Feed A ${run},1930,1 h 5 min,Drama|Musical,PG\nfeed-b-${run},Feed B ${run},soon,70,Drama,G\n`);
  }

  /** Two pages of films, one of them closed by robots.txt. */
  async function served() {
    const film = (name) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Movie', name, datePublished: '1920', contentRating: 'G', license: 'https://creativecommons.org/publicdomain/mark/1.0/' })}</script>`;
    const pages = {
      [`/${run}/`]: '<a href="open">open</a> <a href="closed">closed</a>',
      [`/${run}/open`]: film(`Site ${run}`),
      [`/${run}/closed`]: film(`Closed ${run}`),
    };
    const asked = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      if (request.url === '/robots.txt') {
        response.end(`User-agent: *\nDisallow: /${run}/closed\n`);
      } else {
        response.writeHead(pages[request.url] ? 200 : 404, { 'Content-Type': 'text/html' }).end(pages[request.url]);
      }
    });
    await new Promise((resolve) => server.listen(0, 'localhost', resolve));
    return { server, asked, address: `http://localhost:${server.address().port}/${run}/` };
  }

  test('a folder as media centres have it: films play, series have their episodes', async () => {
    await comesTo('2 new, 0 changed, 0 unchanged, 0 refused', library(), '--ladder', 'demo');
    const film = await listed(`reel-${run}-1926`);
    assert.equal(film.maturity, 0);
    const title = await until(
      'the film has been encoded and is out',
      async () => {
        const answer = await call('GET', `/api/catalog/titles/${film.id}`, { token: viewer });
        return answer.status === 200 && answer.json;
      },
      120,
    );
    assert.equal(title.title, `Reel ${run}`);
    assert.equal(title.artwork.untitled, true);
    const serial = await listed(`serial-${run}-1916`);
    assert.equal(serial.type, 'series');
    assert.equal(serial.assets.length, 1);
  });

  test('the same folder again changes nothing', async () => {
    await comesTo('0 new, 0 changed, 2 unchanged, 0 refused', join(folder, 'library'), '--ladder', 'demo');
  });

  test('a feed: a bad row is named with its line, and the others come in', async () => {
    const words = [feed(), '--mapping', join(folder, 'mapping.yaml'), '--publish', 'now'];
    const dry = await comesTo('1 new, 0 changed, 0 unchanged, 1 refused', ...words, '--dry-run');
    assert.ok(dry.said.includes(`created feed-a-${run}`), dry.said);
    assert.equal((await inStudio(`feed-a-${run}`)).length, 0);
    const { code, said } = await comesTo('1 new, 0 changed, 0 unchanged, 1 refused', ...words);
    assert.equal(code, 1);
    assert.match(said, new RegExp(`feed\\.csv:3 \\(feed-b-${run}\\) year: is not a whole number`));
    assert.equal((await inStudio(`feed-b-${run}`)).length, 0);
    const row = await listed(`feed-a-${run}`);
    assert.deepEqual([row.year, row.maturity, row.genres.sort()], [1930, 8, ['drama', 'musical']]);
    await comesTo('0 new, 0 changed, 1 unchanged, 1 refused', ...words);
  });

  test('a site: what robots.txt closes is left alone, and each title says where it is from', async () => {
    const words = [site.address, '--allow-local', '--rate', '100', '--publish', 'now'];
    await comesTo('1 new, 0 changed, 0 unchanged, 0 refused', ...words);
    assert.ok(!site.asked.includes(`/${run}/closed`), site.asked.join(' '));
    const key = `localhost-${run}-open`;
    const row = await listed(key);
    const { sheet } = (await call('GET', `/api/studio/titles/${row.id}`, { token })).json;
    assert.equal(sheet.sources[0].address, `${site.address}open`);
    assert.equal(sheet.sources[0].licence, 'https://creativecommons.org/publicdomain/mark/1.0/');
    await comesTo('0 new, 0 changed, 1 unchanged, 0 refused', ...words);
  });

  test('a run that is killed among two thousand titles is gone on with by running it again: nothing is lost, nothing doubled', async () => {
    const lines = Array.from({ length: MANY }, (_, i) =>
      JSON.stringify({ key: `many-${run}-${i}`, title: `Many ${i} of ${run}`, year: 1940, maturity: 0, genres: ['Drama'] }),
    );
    const many = write('many.ndjson', `${lines.join('\n')}\n`);
    const report = join(folder, 'report.ndjson');
    const count = async () => (await call('GET', `/api/studio/titles?q=many-${run}&limit=1`, { token })).json.total;
    const { child, ended } = ingest(many, '--publish', 'now');
    const some = await until('some of them are in', async () => (await count()) || child.exitCode !== null, 60);
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    assert.notEqual(some, true, 'the run ended before it could be killed');
    const { code } = await ingest(many, '--publish', 'now', '--report', report).ended;
    assert.equal(code, 0);
    const results = readFileSync(report, 'utf8').trim().split('\n').map((line) => JSON.parse(line).result);
    assert.equal(results.length, MANY);
    assert.ok(results.includes('created') && results.includes('unchanged'), 'it went on from where it was');
    await until('the library has each of them', async () => (await count()) === MANY);
    await comesTo(`0 new, 0 changed, ${MANY} unchanged, 0 refused`, many, '--publish', 'now');
    assert.equal(await count(), MANY);
  });
});
