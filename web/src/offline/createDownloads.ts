import { isProblem } from '../api/problem';
import { type Choice, type Download, type GrantedDownload, hasExpired, isMine, type Me, type Why } from './download';
import type { Shelf } from './shelf';

/** What keeps a download from coming: no line, no room, or media that cannot be had. */
export class MediaFailure extends Error {
  constructor(readonly kind: 'network' | 'space' | 'media') {
    super(kind);
  }
}

export interface Fetching {
  onProgress: (share: number) => void;
  /** Once more the cookies; rejects with the problem when there are none to be had. */
  renew: () => Promise<void>;
  signal: AbortSignal;
}

/** Where the media itself is kept. */
export interface Media {
  /** Goes on with what is there of it already. Rejects with a {@link MediaFailure}, or a problem. */
  fetch: (download: Download, parts: Fetching) => Promise<{ offlineUri: string; bytes: number }>;
  remove: (download: Download) => Promise<void>;
  /** Removes what belongs to none of these: what was being stored when a page was closed. */
  sweep: (known: Download[]) => Promise<void>;
}

export interface DownloadsParts {
  shelf: Shelf<Download>;
  media: Media;
  server: {
    renew: (id: string) => Promise<GrantedDownload>;
    giveBack: (id: string) => Promise<void>;
    /** All that the account's devices hold, by its ids. */
    held: () => Promise<string[]>;
  };
  /** Runs the work while no other tab runs its own. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Tells the other tabs that something changed. */
  tell: () => void;
  me: () => Me | null;
  now: () => number;
  /** Calls back in a while, when the line may be there again. */
  later: (again: () => void) => void;
}

export type Downloads = ReturnType<typeof createDownloads>;

const SIGNED_LONG_ENOUGH_MS = 2 * 60_000;
const NOTED_EVERY_MS = 1_000;
/** How old what was said last may be before the server is asked again whether a download may be kept. */
const CHECKED_LONG_AGO_MS = 10 * 60_000;

/** The downloads of this browser: one is fetched at a time, by one tab, and what may not be kept goes. */
export function createDownloads({ shelf, media, server, exclusively, tell, me, now, later }: DownloadsParts) {
  let all: Download[] = [];
  let fetching: { id: string; abort: AbortController } | null = null;
  let pumping = false;
  let swept = false;
  let renewing: Promise<void> | null = null;
  let isRead = false;
  let writing: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const find = (id: string) => all.find((one) => one.id === id);

  function show(next: Download[]) {
    all = next;
    for (const listener of listeners) listener();
  }

  async function put(download: Download) {
    show([...all.filter(({ id }) => id !== download.id), download].sort((a, b) => a.addedAt - b.addedAt));
    await write(() => shelf.put(download));
  }

  /** One after another: what is said last is what stays. */
  async function write(act: () => Promise<void>) {
    const written = writing.then(act);
    // Who asked for it is told below; those behind it are not held up.
    writing = written.catch(() => undefined);
    await written;
    tell();
  }

  async function change(id: string, how: Partial<Download>) {
    const known = find(id);
    if (known) await put({ ...known, ...how });
  }

  /** Reads what there is, also after another tab changed it; what is written here meanwhile is not read past. */
  async function read() {
    let written: unknown;
    let kept: Download[];
    do {
      written = writing;
      await written;
      kept = await shelf.all();
    } while (written !== writing);
    show(kept.sort((a, b) => a.addedAt - b.addedAt));
    isRead = true;
    const mine = fetching && find(fetching.id);
    if (fetching && mine?.state !== 'fetching') fetching.abort.abort();
  }

  /** Whose turn it is. Under the lock nobody else fetches, so what says that it is being fetched was left by a closed page. */
  const next = () => all.find((one) => isMine(one, me()) && ['queued', 'fetching', 'waiting'].includes(one.state));

  async function pump() {
    if (pumping) return;
    pumping = true;
    try {
      await exclusively(async () => {
        await read();
        await clear();
        if (!swept && all.length > 0) await media.sweep(all);
        swept = true;
        for (let turn = next(); turn; turn = next()) {
          if (!(await fetch(turn))) break;
        }
      });
    } finally {
      pumping = false;
    }
  }

  /** Whether the next may have its turn. */
  async function fetch({ id }: Download): Promise<boolean> {
    const abort = new AbortController();
    fetching = { id, abort };
    await change(id, { state: 'fetching', why: null });
    try {
      if (Date.parse(find(id)?.grant.signedUntil ?? '') - now() < SIGNED_LONG_ENOUGH_MS) await renew(id);
      const download = find(id);
      if (download?.state !== 'fetching') return true;
      const { signal } = abort;
      const stored = await media.fetch(download, { onProgress: notedFor(id), renew: () => renew(id), signal });
      if (find(id)?.state === 'dropped' || !find(id)) await media.remove({ ...download, ...stored });
      else await change(id, { ...stored, state: 'stored', progress: 1 });
      return true;
    } catch (failed) {
      return await fail(id, abort.signal.aborted, failed);
    } finally {
      fetching = null;
    }
  }

  /** Shown at once, and written down now and then. */
  function notedFor(id: string) {
    let noted = 0;
    return (progress: number) => {
      if (now() - noted > NOTED_EVERY_MS) {
        noted = now();
        void change(id, { progress });
      } else {
        show(all.map((one) => (one.id === id ? { ...one, progress } : one)));
      }
    };
  }

  async function fail(id: string, aborted: boolean, failed: unknown): Promise<boolean> {
    if (aborted) return true;
    if (isProblem(failed) && (failed.status === 404 || failed.status === 410)) {
      await end(id, 'ended');
      return true;
    }
    if (isProblem(failed) || (failed instanceof MediaFailure && failed.kind === 'network')) {
      await change(id, { state: 'waiting' });
      later(() => void pump());
      return false;
    }
    const why: Why = failed instanceof MediaFailure && failed.kind === 'space' ? 'space' : 'media';
    await change(id, { state: 'failed', why });
    return true;
  }

  /** Whoever asks while it is being renewed waits for that. */
  function renew(id: string): Promise<void> {
    renewing ??= server
      .renew(id)
      .then((grant) => change(id, { grant, checkedAt: now() }))
      .finally(() => {
        renewing = null;
      });
    return renewing;
  }

  /** Nothing of it is kept but that it was there, and why it is not. */
  async function end(id: string, why: Why) {
    await change(id, { state: 'gone', why });
    await clear();
  }

  /** Removes the media of what is gone, and all of what was dropped. */
  async function clear() {
    for (const download of all.filter(({ state }) => state === 'gone' || state === 'dropped')) {
      if (download.offlineUri || download.progress > 0) await media.remove(download);
      if (download.state === 'dropped') {
        show(all.filter(({ id }) => id !== download.id));
        await write(() => shelf.remove(download.id));
      } else if (download.bytes > 0) {
        await change(download.id, { offlineUri: null, progress: 0, bytes: 0 });
      }
    }
  }

  /** Ends what has run out, whoever's it is. */
  async function expire() {
    for (const download of all) {
      const kept = download.state !== 'gone' && download.state !== 'dropped';
      if (kept && hasExpired(download, now())) {
        if (fetching?.id === download.id) fetching.abort.abort();
        if (isMine(download, me())) await end(download.id, 'expired');
        else await drop(({ id }) => id === download.id);
      }
    }
  }

  /** Asks the server what may be kept: of the account what it still knows, and of the profile each, which gives it all its time again. */
  async function check() {
    const whose = me();
    const asked = now();
    if (!whose || !all.some(({ account }) => account === whose.account)) return;
    try {
      const held = new Set(await server.held());
      const lost = all.filter((one) => one.account === whose.account && one.addedAt < asked && !held.has(one.id));
      for (const download of lost.filter(({ state }) => state !== 'gone' && state !== 'dropped')) {
        if (isMine(download, whose)) await end(download.id, 'ended');
        else await drop(({ id }) => id === download.id);
      }
    } catch (failed) {
      if (!isProblem(failed)) throw failed;
      return;
    }
    for (const download of all.filter((one) => one.state === 'stored' && isMine(one, me()))) {
      if (now() - download.checkedAt < CHECKED_LONG_AGO_MS) continue;
      try {
        await renew(download.id);
      } catch (failed) {
        if (!isProblem(failed)) throw failed;
        if (failed.status === 404 || failed.status === 410) await end(download.id, 'ended');
        else return;
      }
    }
  }

  /** Forgets these here; their slots are the server's to free. */
  async function drop(which: (download: Download) => boolean) {
    const dropped = all.filter(which);
    for (const download of dropped) {
      if (fetching?.id === download.id) fetching.abort.abort();
      await change(download.id, { state: 'dropped' });
    }
    return dropped;
  }

  return {
    snapshot: () => all,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    /** What the snapshot shows is what there was; from then on other tabs tell what they change. */
    isRead: () => isRead,

    /** When the app starts: what has run out goes, what was being removed is removed, what was on its way goes on. */
    async start() {
      await read();
      await expire();
      await check();
      void pump();
    },
    pump,
    expire,
    check,

    async add(grant: GrantedDownload, choice: Choice, bytes: number) {
      const whose = me();
      if (!whose) return;
      await put({
        id: grant.downloadId,
        ...whose,
        grant,
        choice,
        bytes,
        state: 'queued',
        why: null,
        progress: 0,
        offlineUri: null,
        addedAt: now(),
        checkedAt: now(),
      });
      void pump();
    },

    async pause(id: string) {
      await change(id, { state: 'paused' });
      if (fetching?.id === id) fetching.abort.abort();
    },

    async resume(id: string) {
      await change(id, { state: 'queued', why: null });
      void pump();
    },

    /** Here at once; at the server now or, by running out, later. */
    async remove(id: string) {
      const ended = find(id)?.state === 'gone';
      await drop((one) => one.id === id);
      if (!ended) await server.giveBack(id).catch(unlessProblem);
      await clear();
    },

    drop,
    clear,
  };
}

function unlessProblem(failed: unknown) {
  if (!isProblem(failed)) throw failed;
}
