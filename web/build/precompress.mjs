// Lays .gz and .br siblings beside every text file, so the edge never compresses while someone waits.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = new Set(['.js', '.css', '.html', '.svg', '.json', '.txt', '.webmanifest']);
const SMALLEST_WORTH_IT = 1024;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const folder = process.argv[2] ?? 'dist';
const names = await readdir(folder, { recursive: true });
let written = 0;

for (const name of names) {
  const path = join(folder, name);
  if (!TEXT.has(extname(name)) || (await stat(path)).size < SMALLEST_WORTH_IT) continue;
  const content = await readFile(path);
  await writeFile(`${path}.gz`, await gz(content, { level: 9 }));
  await writeFile(
    `${path}.br`,
    await brotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  );
  written += 2;
}
process.stdout.write(`${written} compressed siblings in ${folder}\n`);
