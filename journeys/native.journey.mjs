import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { call, newAccount, subscribe, until } from './api.mjs';
import { BASE } from './base.mjs';
import { namedIn, sheetsIn } from './playlists.mjs';

const run = promisify(execFile);
const ffmpeg = process.env.MATINEE_FFMPEG ?? 'ffmpeg';
const KINDS = ['playlists', 'inits', 'segments', 'i-frames', 'texts', 'images'];

describe('A native client', { concurrency: false }, () => {
  let token;
  let grant;
  let manifest;

  before(async () => {
    ({ token } = await newAccount());
    await subscribe(token);
    const found = await call('GET', '/api/catalog/search?q=big%20buck%20bunny', { token });
    grant = await until('playback starts', async () => {
      const answer = await call('POST', '/api/playback/sessions', {
        token,
        body: { titleId: found.json.items[0].id, kind: 'feature', client: 'native', deviceId: 'journey' },
      });
      return answer.status === 201 && answer.json;
    });
    manifest = new URL(grant.manifestUrl, BASE);
  });
  after(async () => {
    const ended = await call('DELETE', `/api/playback/sessions/${grant.sessionId}`, { token });
    assert.equal(ended.status, 204);
  });

  /** What ffmpeg says while it decodes these streams of the film to the end. */
  async function decode(address, streams) {
    const played = await run(
      ffmpeg,
      ['-nostdin', '-nostats', '-v', 'info', '-xerror', '-progress', 'pipe:1', '-i', address, '-map', streams, '-f', 'null', '-'],
      { timeout: 120_000, maxBuffer: 1 << 24 },
    );
    const end = [...played.stdout.matchAll(/out_time_us=(\d+)/g)].at(-1);
    return { microseconds: Number(end[1]), streams: [...played.stderr.matchAll(/Stream #0:\d+ -> #0:\d+/g)].length };
  }

  const unsigned = (address) => {
    const bare = new URL(address);
    bare.search = '';
    return bare;
  };

  test('plays the signed manifest to its end, and not without the signature', async () => {
    const { microseconds } = await decode(manifest.href, '0:v:0');
    assert.ok(microseconds > 29_000_000, `played ${microseconds} microseconds`);
    await assert.rejects(decode(unsigned(manifest).href, '0:v:0'));
  });

  /** Of which kind a file is, by its name and by what names it. */
  function kindOf({ url, range }) {
    if (range) return 'i-frames';
    const ending = url.pathname.split('.').at(-1);
    return { m3u8: 'playlists', mp4: 'inits', m4s: 'segments', vtt: 'texts' }[ending] ?? 'images';
  }

  /** Reads on from an address to all that is named there, and asks for each once: with its signature it is there, whole. */
  async function read(...first) {
    const found = new Map();
    const left = first.map((url) => ({ url, attributes: {} }));
    for (let one = left.shift(); one; one = left.shift()) {
      const { url, range } = one;
      const id = `${url.pathname} ${range?.from ?? ''}`;
      if (found.has(id)) continue;
      found.set(id, { ...one, kind: kindOf(one) });
      const headers = range ? { Range: `bytes=${range.from}-${range.from + range.length - 1}` } : {};
      const answer = await fetch(url, { headers, redirect: 'manual' });
      assert.equal(answer.status, range ? 206 : 200, id);
      const body = Buffer.from(await answer.arrayBuffer());
      assert.ok(range ? body.length === range.length : body.length > 0, `${id} has ${body.length} bytes`);
      if (url.pathname.endsWith('.m3u8')) left.push(...namedIn(body.toString(), url));
      if (url.pathname.endsWith('thumbnails.vtt')) left.push(...sheetsIn(body.toString(), url));
    }
    return [...found.values()];
  }

  test('is given all that the manifest names, down to the last piece, and nothing of it without the signature', async (t) => {
    const named = await read(manifest, new URL(grant.thumbnails, BASE));
    const count = (wanted) => named.filter(({ kind }) => kind === wanted).length;
    t.diagnostic(KINDS.map((kind) => `${count(kind)} ${kind}`).join(', '));
    for (const kind of KINDS) assert.ok(count(kind) > 0, `${kind} are named`);
    for (const { url } of named) {
      const refused = await fetch(unsigned(url), { redirect: 'manual' });
      await refused.body?.cancel();
      assert.ok([401, 403].includes(refused.status), `${refused.status} without a signature: ${url.pathname}`);
    }
  });

  test('hears each of its sounds to the end', async (t) => {
    const { text } = await call('GET', manifest.href);
    const sounds = namedIn(text, manifest).filter(({ tag, attributes }) => tag === 'MEDIA' && attributes.TYPE === 'AUDIO');
    const { microseconds, streams } = await decode(manifest.href, '0:a');
    t.diagnostic(`${sounds.length} sounds`);
    assert.equal(streams, new Set(sounds.map(({ url }) => url.href)).size);
    assert.ok(microseconds > 29_000_000, `heard ${microseconds} microseconds`);
  });
});
