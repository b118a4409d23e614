import shaka from 'shaka-player/dist/shaka-player.compiled-es2021.js';
import type streaming from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { isProblem } from '../api/problem';
import { codeOf } from '../player/errorCode';
import { type Fetching, type Media, MediaFailure } from './createDownloads';
import type { Download } from './download';
import { sweepShaka } from './sweepShaka';
import { keepTimeline, timelineCache } from './timeline';
import { chosenTracks } from './tracks';

/** At once; more would keep what is being watched from its share of the line. */
const PARALLEL = 3;
const RETRY = { maxAttempts: 3, baseDelay: 500, backoffFactor: 2, timeout: 30_000 };
const HLS = 'application/vnd.apple.mpegurl';
const { SEGMENT } = shaka.net.NetworkingEngine.RequestType;

/**
 * Segments that came of a download, until all of it is stored. Shaka throws away what it has of a title when storing it
 * does not end well, and knows nothing of it after a reload; with these at hand it fetches only what is missing.
 */
const partsOf = ({ id }: Pick<Download, 'id'>) => `matinee-parts-${id}`;

/** What is being fetched; there is one at a time. */
let going: { parts: Cache; fetching: Fetching } | null = null;

shaka.polyfill.installAll();
for (const scheme of ['http', 'https']) {
  shaka.net.NetworkingEngine.registerScheme(scheme, fromParts, undefined, true);
}

type Plugin = Parameters<typeof shaka.net.HttpFetchPlugin.parse>;

function fromParts(...asked: Plugin) {
  const [uri, request, type] = asked;
  if (!going) return shaka.net.HttpFetchPlugin.parse(...asked);
  const { parts, fetching } = going;
  const kept = type === SEGMENT;
  let running: shaka.extern.IAbortableOperation<shaka.extern.Response> | null = null;

  const key = new URL(uri);
  key.searchParams.set('range', request.headers.Range ?? '');

  async function answer(): Promise<shaka.extern.Response> {
    const known = kept ? await parts.match(key) : undefined;
    if (known) return { uri, originalUri: uri, data: await known.arrayBuffer(), headers: {}, fromCache: true } as never;
    running = shaka.net.HttpFetchPlugin.parse(...asked);
    const fresh = await running.promise.catch(async (refused: unknown) => {
      if (!isRefusal(refused)) throw refused;
      await fetching.renew();
      running = shaka.net.HttpFetchPlugin.parse(...asked);
      return running.promise;
    });
    if (kept) await parts.put(key, new Response(fresh.data as ArrayBuffer));
    return fresh;
  }

  return new shaka.util.AbortableOperation(answer(), async () => void (await running?.abort()));
}

/** The cookies have run out, or were taken away with a session of the same title. */
function isRefusal(error: unknown): boolean {
  const { code, data } = (error ?? {}) as { code?: number; data?: unknown[] };
  return code === shaka.util.Error.Code.BAD_HTTP_STATUS && data?.[1] === 403;
}

export const shakaMedia: Media = {
  async fetch(download, fetching) {
    const { grant, choice } = download;
    const parts = await caches.open(partsOf(download));
    const storage = new shaka.offline.Storage();
    storage.configure({
      manifest: { retryParameters: RETRY },
      streaming: { retryParameters: RETRY },
      offline: {
        numberOfParallelDownloads: PARALLEL,
        trackSelectionCallback: async (tracks: shaka.extern.TrackList) =>
          chosenTracks(tracks as never[], choice) as never,
        downloadSizeCallback: hasRoom,
        progressCallback: (_: shaka.extern.StoredContent, share: number) => fetching.onProgress(share),
      },
    });
    going = { parts, fetching };
    try {
      const url = new URL(grant.manifestUrl, window.location.href).href;
      const storing = storage.store(url, { downloadId: download.id }, HLS);
      const abort = () => void storing.abort();
      fetching.signal.addEventListener('abort', abort);
      if (fetching.signal.aborted) abort();
      const { offlineUri, size } = await storing.promise;
      await keepTimeline(download);
      await caches.delete(partsOf(download));
      return { offlineUri: offlineUri ?? '', bytes: size };
    } catch (failed) {
      throw toFailure(failed);
    } finally {
      going = null;
      await storage.destroy();
    }
  },

  async remove(download) {
    await caches.delete(partsOf(download));
    await caches.delete(timelineCache(download));
    if (!download.offlineUri) return;
    const storage = new shaka.offline.Storage();
    try {
      await storage.remove(download.offlineUri);
    } catch (failed) {
      if (codeOf(failed) !== `shaka-${shaka.util.Error.Code.KEY_NOT_FOUND}`) throw failed;
    } finally {
      await storage.destroy();
    }
  },

  async sweep(known) {
    for (const nameOf of [partsOf, timelineCache]) {
      const wanted = new Set(known.map(nameOf));
      for (const name of await caches.keys()) {
        if (name.startsWith(nameOf({ id: '' })) && !wanted.has(name)) await caches.delete(name);
      }
    }
    await sweepShaka();
  },
};

/** A player that finds what is stored here: of another build than the one that streams, and otherwise the same. */
export const newPlayer = () => new shaka.Player() as unknown as streaming.Player;

/** Until it is all there it is here twice: what came, and what Shaka made of it. */
async function hasRoom(bytes: number): Promise<boolean> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return usage + 2 * bytes < quota;
}

function toFailure(failed: unknown): unknown {
  if (isProblem(failed) || failed instanceof MediaFailure) return failed;
  const { code, category, data } = failed as { code?: number; category?: number; data?: unknown[] };
  const { Code, Category } = shaka.util.Error;
  const names = [failed, ...(data ?? [])].map((one) => (one as { name?: string } | undefined)?.name);
  if (code === Code.STORAGE_LIMIT_REACHED || names.includes('QuotaExceededError')) return new MediaFailure('space');
  const answered = code === Code.BAD_HTTP_STATUS && Number(data?.[1]) < 500;
  return new MediaFailure(category === Category.NETWORK && !answered ? 'network' : 'media');
}
