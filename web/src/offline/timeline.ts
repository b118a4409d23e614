import type { Download } from './download';

/** A cue's picture: a sprite, and which part of it (media fragment). */
const PICTURE = /^(.*)#xywh=/gm;

export const timelineCache = ({ id }: Pick<Download, 'id'>) => `matinee-timeline-${id}`;

let shown: string[] = [];

/** Keeps the pictures of the time line; without them one seeks all the same. */
export async function keepTimeline(download: Download): Promise<void> {
  const { thumbnails } = download.grant;
  if (!thumbnails) return;
  try {
    const cache = await caches.open(timelineCache(download));
    const answer = await fetch(thumbnails);
    if (!answer.ok) return;
    const base = new URL(thumbnails, window.location.href);
    const names = [...(await answer.clone().text()).matchAll(PICTURE)].map(([, name = '']) => new URL(name, base).href);
    await cache.addAll([...new Set(names)]);
    await cache.put(base, answer);
  } catch {
    await caches.delete(timelineCache(download));
  }
}

/** An address of the track in this page, whose pictures are in this page, too; those of the film before are let go. */
export async function timelineOf(download: Download): Promise<string | undefined> {
  for (const address of shown) URL.revokeObjectURL(address);
  shown = [];
  const { thumbnails } = download.grant;
  if (!thumbnails || !(await caches.has(timelineCache(download)))) return undefined;
  const cache = await caches.open(timelineCache(download));
  const base = new URL(thumbnails, window.location.href);
  const track = await cache.match(base);
  if (!track) return undefined;
  const pictures = new Map<string, string>();
  for (const { url } of await cache.keys()) {
    const picture = await cache.match(url);
    if (picture && url !== base.href) pictures.set(url, addressOf(await picture.blob()));
  }
  const text = await track.text();
  return addressOf(
    new Blob([text.replace(PICTURE, (_, name: string) => `${pictures.get(new URL(name, base).href)}#xywh=`)]),
  );
}

function addressOf(blob: Blob): string {
  const address = URL.createObjectURL(blob);
  shown.push(address);
  return address;
}
