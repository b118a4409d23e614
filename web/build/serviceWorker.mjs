import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nobody edits a library or reads what the service is about without a network. */
const NOT_OFFLINE = /\/src\/(studio|landing)\//;
/** Of the app's fonts, those for the languages that it speaks. */
const FONT = /\.woff2?$/;
const OUR_FONTS = /latin/;

/** Writes sw.js: the worker, and the list of files that the app needs to open without a network. */
export function serviceWorker() {
  return {
    name: 'matinee-service-worker',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      const files = shellOf(bundle).map((name) => `/${name}`);
      const worker = readFileSync(new URL('sw.js', import.meta.url), 'utf8');
      const page = readFileSync(join(dir, 'index.html'));
      const version = createHash('sha256').update(worker).update(page).update(files.join()).digest('hex').slice(0, 12);
      writeFileSync(
        join(dir, 'sw.js'),
        worker.replace('__VERSION__', version).replace('__FILES__', JSON.stringify([...files, '/favicon.svg'])),
      );
    },
  };
}

/** The entry and all that it leads to, but for what is of no use offline. */
export function shellOf(bundle) {
  const wanted = new Set();
  const chunks = Object.values(bundle).filter(({ type, isEntry }) => type === 'chunk' && isEntry);
  for (const chunk of chunks) {
    if (wanted.has(chunk.fileName) || NOT_OFFLINE.test(chunk.facadeModuleId ?? '')) continue;
    wanted.add(chunk.fileName);
    for (const name of [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])]) {
      if (!FONT.test(name) || (OUR_FONTS.test(name) && name.endsWith('2'))) wanted.add(name);
    }
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      if (bundle[name]?.type === 'chunk') chunks.push(bundle[name]);
    }
  }
  return [...wanted].sort();
}
