import { expect, it } from 'vitest';

const sources = Object.entries(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../test/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const using = (what: RegExp) => sources.filter(([, text]) => what.test(text)).map(([path]) => path);

it('has sources to look at', () => expect(sources.length).toBeGreaterThan(150));

it('turns no text into markup or code', () => {
  expect(using(/dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/)).toEqual([]);
  expect(using(/\beval\(|new Function\(|javascript:/)).toEqual([]);
});

it('hears no window of another site: messages are those of its own tabs', () => {
  expect(using(/addEventListener\(\s*['"]message['"]|\.onmessage\b|postMessage\(/)).toEqual([
    '../offline/index.ts',
    '../session/browserParts.ts',
  ]);
  expect(using(/window\.(opener|parent|top)\b/)).toEqual([]);
});

it('keeps in the browser’s storage what the player prefers, who watched last, what was downloaded and what is to be given back, and no more', () => {
  expect(using(/\blocalStorage\b/)).toEqual([
    '../offline/person.ts',
    '../offline/unwanted.ts',
    '../player/deviceId.ts',
    '../player/preferences.ts',
  ]);
  expect(using(/\bsessionStorage\b|\bindexedDB\b|document\.cookie|\bcaches\./)).toEqual([
    '../offline/artwork.ts',
    '../offline/index.ts',
    '../offline/localPlayback.ts',
    '../offline/shakaMedia.ts',
    '../offline/shelf.ts',
    '../offline/sweepShaka.ts',
    '../offline/timeline.ts',
  ]);
});

it('asks nobody but its own origin', () => {
  expect(using(/['"`]https?:\/\//)).toEqual([]);
});

it('changes no prototype, and copies nobody’s keys into an object', () => {
  expect(using(/__proto__|\.prototype\b|Object\.setPrototypeOf|Object\.assign\(/)).toEqual([]);
});
