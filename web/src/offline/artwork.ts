import type { Download } from './download';

/** As the service worker calls it, too. */
const PICTURES = 'matinee-pictures';

function picturesOf({ grant }: Download): string[] {
  const { poster, backdrop } = grant.title.artwork ?? {};
  return [poster, backdrop, grant.episode?.still].filter((address) => typeof address === 'string');
}

/** Keeps the pictures of what is downloaded, and of whoever watches, to be seen without a network; and no others. */
export async function keepPictures(downloads: Download[], more: (string | undefined)[]): Promise<void> {
  const cache = await caches.open(PICTURES);
  const wanted = new Set([...downloads.flatMap(picturesOf), ...more.filter((address) => address !== undefined)]);
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  for (const address of known) if (!wanted.has(address)) await cache.delete(address);
  for (const address of wanted) {
    // One that cannot be had is done without: the title stands there in type.
    if (!known.has(address)) await cache.add(address).catch(() => undefined);
  }
}
