import { expect, test } from 'vitest';
import { shellOf } from './serviceWorker.mjs';

function chunk(fileName, more = {}) {
  return { type: 'chunk', fileName, facadeModuleId: null, imports: [], dynamicImports: [], ...more };
}

function bundle(...chunks) {
  return Object.fromEntries(chunks.map((one) => [one.fileName, one]));
}

test('the shell is the entry and all that it leads to, each once', () => {
  const files = shellOf(
    bundle(
      chunk('main.js', { isEntry: true, imports: ['react.js'], dynamicImports: ['watch.js', 'lists.js'] }),
      chunk('react.js'),
      chunk('watch.js', { imports: ['react.js'], dynamicImports: ['shaka.js'] }),
      chunk('shaka.js'),
      chunk('lists.js'),
      chunk('nobody-asks.js'),
    ),
  );
  expect(files).toEqual(['lists.js', 'main.js', 'react.js', 'shaka.js', 'watch.js']);
});

test('what is of no use without a network is left out, and what only that needs', () => {
  const files = shellOf(
    bundle(
      chunk('main.js', { isEntry: true, dynamicImports: ['library.js', 'landing.js'] }),
      chunk('library.js', { facadeModuleId: '/web/src/studio/library/LibraryPage.tsx', imports: ['charts.js'] }),
      chunk('charts.js'),
      chunk('landing.js', { facadeModuleId: '/web/src/landing/LandingPage.tsx' }),
    ),
  );
  expect(files).toEqual(['main.js']);
});

test('styles come with the fonts of the languages that the app speaks', () => {
  const importedAssets = new Set([
    'inter-latin-wght.woff2',
    'inter-greek-wght.woff2',
    'bebas-latin-400.woff',
    'dot.svg',
  ]);
  const files = shellOf(
    bundle(chunk('main.js', { isEntry: true, viteMetadata: { importedCss: new Set(['main.css']), importedAssets } })),
  );
  expect(files).toEqual(['dot.svg', 'inter-latin-wght.woff2', 'main.css', 'main.js']);
});
