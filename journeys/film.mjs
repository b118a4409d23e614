import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { call, until } from './api.mjs';
import { operatorToken } from './operator.mjs';

const run = promisify(execFile);

/**
 * Brings in a film that moves and sounds, as an operator does, and waits until it can be watched: its id, and how to take it away.
 *
 * @param viewer a token
 * @param texts what subtitles say in it, each all the time
 * @param more of what ffmpeg makes it with; it says then what becomes of each
 */
export async function bringIn(name, seconds, viewer, { texts = [], more = [] } = {}) {
  const key = `${name}-${crypto.randomUUID().slice(0, 8)}`;
  const folder = mkdtempSync(join(tmpdir(), 'matinee-film-'));
  const operator = await operatorToken();
  try {
    const place = join(folder, 'library', `${key} (1926)`);
    mkdirSync(place, { recursive: true });
    const end = new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',');
    const subtitles = texts.flatMap((words, n) => {
      const file = join(folder, `${n}.srt`);
      writeFileSync(file, `1\n00:00:00,000 --> ${end}\n${words}\n`);
      return ['-i', file];
    });
    await run(process.env.MATINEE_FFMPEG ?? 'ffmpeg', [
      ...['-nostdin', '-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=640x360:rate=24:duration=${seconds}`],
      ...['-f', 'lavfi', '-i', `sine=frequency=330:duration=${seconds}`, ...subtitles, '-vf', 'noise=alls=12:allf=t'],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', ...more],
      join(place, `${key} (1926).${texts.length > 0 ? 'mkv' : 'mp4'}`),
    ]);
    const sheet = `<movie><title>${key}</title><year>1926</year><mpaa>Rated G</mpaa><genre>Drama</genre></movie>`;
    writeFileSync(join(place, 'movie.nfo'), sheet);
    const kept = ['--folder', join(folder, 'kept'), '--artwork-folder', join(folder, 'drawn')];
    await run('../matinee', ['ingest', ...kept, join(folder, 'library'), '--ladder', 'demo']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [{ id }] = await until('it is in the library', async () => {
    const { items } = (await call('GET', `/api/studio/titles?q=${key}&limit=1`, { token: operator })).json;
    return items.length > 0 && items;
  });
  const takeAway = () =>
    call('POST', '/api/studio/titles/bulk', { token: operator, body: { action: 'delete', ids: [id] } });
  const isOut = async () => (await call('GET', `/api/catalog/titles/${id}`, { token: viewer })).status === 200;
  try {
    await until('the film has been encoded and is out', isOut, 240);
  } catch (never) {
    await takeAway();
    throw never;
  }
  return { id, takeAway };
}
