/**
 * Opens the app without a network. With one it only stands by: pages come from the network, so a new version is there at the
 * next load, and neither the API nor media ever pass through here. The build writes in what the app is made of.
 */
const VERSION = '__VERSION__';
const FILES = JSON.parse('__FILES__');

const SHELL = 'matinee-shell-';
/** Pictures of what is downloaded; the app puts them there. */
const PICTURES = 'matinee-pictures';
const PAGE = '/index.html';
/** A network that answers later than this is none. */
const PATIENCE_MS = 5_000;

self.addEventListener('install', (event) => {
  // What is named by its hash may come out of the browser's own cache; the page may not.
  const files = [...FILES, new Request(PAGE, { cache: 'reload' })];
  const installed = caches.open(SHELL + VERSION).then((shell) => shell.addAll(files));
  event.waitUntil(installed.then(() => self.skipWaiting()));
});

// Pages that are open were made by the version before: its files stay for them, those of older ones go.
self.addEventListener('activate', (event) => {
  async function takeOver() {
    const shells = (await caches.keys()).filter((name) => name.startsWith(SHELL) && name !== SHELL + VERSION);
    await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim();
  }
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!pathname.startsWith('/api/') && !pathname.startsWith('/media/')) event.respondWith(page(request));
  } else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') {
    event.respondWith(caches.match(request).then((known) => known ?? fetch(request)));
  } else if (pathname.startsWith('/images/')) {
    event.respondWith(picture(request));
  }
});

async function page(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (unanswered) {
    const known = await caches.match(PAGE, { cacheName: SHELL + VERSION });
    if (known) return known;
    throw unanswered;
  }
}

async function picture(request) {
  const known = await caches.match(request, { cacheName: PICTURES, ignoreVary: true });
  return known ?? fetch(request);
}
