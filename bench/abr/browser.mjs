import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const require = createRequire(`${web}package.json`);
/** What screening.ts imports, so that it is Shaka as viewers get it. */
const SHAKA = new vm.Script(readFileSync(require.resolve('shaka-player/dist/shaka-player.hls-es2021.js'), 'utf8'));
const PLAYER = new vm.Script(await bundled('src/player/screeningConfig.ts'));

/** The app's own module with all that it imports, as a script that leaves `rules` behind. */
async function bundled(module) {
  const { rolldown } = require('rolldown');
  const build = await rolldown({ input: `${web}${module}`, platform: 'neutral' });
  const { output } = await build.generate({ format: 'iife', name: 'rules' });
  await build.close();
  return output[0].code.replace(/^var rules/m, 'globalThis.rules');
}

/**
 * As much of a browser as Shaka's choice of renditions asks for, with a clock that the simulation sets: a picture of 1920 by 1080, and
 * nothing that paints or loads.
 *
 * @param clock seconds
 * @param measured what the last film measured, bits per second; null for a new viewer
 * @param line what the browser says of its line; undefined where it says nothing
 */
export function browser({ clock, measured = null, line }) {
  const silent = { addEventListener() {}, removeEventListener() {} };
  const kept = new Map(measured ? [['matinee.bandwidth', String(measured)]] : []);
  const page = {
    ...silent,
    console: { log() {}, debug() {}, info() {}, warn() {}, error: console.error },
    navigator: { onLine: true, userAgent: 'simulated', vendor: '', platform: '', ...(line && { connection: { ...silent, ...line } }) },
    localStorage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) },
    document: { ...silent, documentElement: {}, createElement: () => ({ ...silent }) },
    location: { href: 'https://matinee.example/', protocol: 'https:' },
    screen: { width: 1920, height: 1080 },
    devicePixelRatio: 1,
    setTimeout: () => 0,
    clearTimeout() {},
    URL,
    Event,
    EventTarget,
    ResizeObserver: class {
      observe() {}
      disconnect() {}
    },
    simulatedNow: () => Math.floor(clock() * 1000),
  };
  Object.assign(page, { window: page, self: page, module: { exports: {} } });
  page.exports = page.module.exports;
  const context = vm.createContext(page);
  vm.runInContext('Date.now = simulatedNow', context);
  SHAKA.runInContext(context);
  const shaka = page.module.exports.Player ? page.module.exports : page.exports;
  shaka.polyfill.installAll();
  PLAYER.runInContext(context);
  const video = { ...silent, clientWidth: 1920, clientHeight: 1080 };
  return { shaka, rules: page.rules, video, parse: (json) => vm.runInContext('JSON', context).parse(json) };
}
