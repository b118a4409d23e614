import { isProblem, type Problem } from '../../api/problem';
import { fingerprint } from './fingerprint';
import { createPartSupply } from './partSupply';
import { PutRefused, type putPart } from './putPart';
import { createRate } from './rate';
import type { SubtitleFile } from './subtitles';
import type { Announced, Slot, UploadCalls } from './uploadCalls';

export type Phase = 'preparing' | 'uploading' | 'paused' | 'completing' | 'done' | 'already' | 'failed' | 'aborted';

/** How far an upload is. */
export interface UploadView {
  phase: Phase;
  sent: number;
  bytes: number;
  /** Bytes a second. */
  rate: number;
  /** A part is being tried again. */
  retrying: boolean;
  problem: Problem | 'wrong-file' | null;
}

export interface Job extends Slot {
  file: File;
  subtitles: SubtitleFile[];
}

/** What an upload works with. */
export interface Tools {
  calls: UploadCalls;
  put: typeof putPart;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  now: () => number;
}

const AT_ONCE = 3;
const TRIES = 8;
const TOLD_EVERY_MS = 200;

/** Twice as long at every try, at most half a minute, and not all at the same moment. */
export const backOff = (tries: number, chance = Math.random()) =>
  Math.min(30_000, 500 * 2 ** tries) * (0.75 + chance / 2);

const isOver = (state: Announced['state']) => state === 'queued' || state === 'encoding' || state === 'ready';

/**
 * Brings a master to the object store in parts, three at once. Pausing breaks off the parts that are under way; going on asks
 * what is there already, as does choosing the same file again in another session.
 */
export function createUpload({ file, subtitles, ...slot }: Job, { calls, put, wait, now }: Tools) {
  let view: UploadView = { phase: 'preparing', sent: 0, bytes: file.size, rate: 0, retrying: false, problem: null };
  let masterId: string | null = null;
  let running: AbortController | null = null;
  let toldAt = 0;
  const listeners = new Set<() => void>();
  const sentOf = new Map<number, number>();
  const rate = createRate();

  function show(next: Partial<UploadView>) {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  }

  function sent(part: number, bytes: number) {
    sentOf.set(part, bytes);
    const all = Math.min(
      file.size,
      [...sentOf.values()].reduce((sum, some) => sum + some, 0),
    );
    rate.add(now(), all);
    if (now() - toldAt < TOLD_EVERY_MS && all < file.size) return;
    toldAt = now();
    show({ sent: all, rate: rate.perSecond() });
  }

  async function persistently(signal: AbortSignal, attempt: () => Promise<void>, onRefused: () => void) {
    for (let tries = 0; ; tries++) {
      try {
        return await attempt();
      } catch (refused) {
        const mayPass =
          refused instanceof PutRefused || (isProblem(refused) && (refused.status === 0 || refused.status >= 429));
        if (signal.aborted || !mayPass || tries + 1 >= TRIES) throw refused;
        onRefused();
        show({ retrying: true });
        await wait(backOff(tries), signal);
        signal.throwIfAborted();
      }
    }
  }

  async function sendParts({ partBytes, parts, uploaded }: Announced, id: string, signal: AbortSignal) {
    sentOf.clear();
    rate.reset();
    for (const { number, bytes } of uploaded) sentOf.set(number, bytes);
    const missing = Array.from({ length: parts }, (_, index) => index + 1).filter((number) => !sentOf.has(number));
    const supply = createPartSupply(missing, (numbers) => calls.addresses(id, numbers, signal));
    show({ phase: 'uploading' });
    sent(0, 0);

    async function work() {
      for (let number = supply.next(); number !== undefined; number = supply.next()) {
        const part = number;
        const body = file.slice((part - 1) * partBytes, part * partBytes);
        const attempt = async () => put(await supply.address(part), body, signal, (bytes) => sent(part, bytes));
        await persistently(signal, attempt, () => {
          supply.forget(part);
          sent(part, 0);
        });
        signal.throwIfAborted();
        sent(part, body.size);
        if (view.retrying) show({ retrying: false });
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async function sendSubtitles(urls: Announced['subtitleUploadUrls'], signal: AbortSignal) {
    for (const { language, content } of subtitles) {
      const url = urls[language];
      if (url)
        await persistently(
          signal,
          () => put(url, content, signal, () => {}, 'text/vtt'),
          () => {},
        );
    }
  }

  async function bring(signal: AbortSignal) {
    const announced = await calls.announce(
      { ...slot, fingerprint: await fingerprint(file), contentType: contentTypeOf(file), bytes: file.size, subtitles },
      signal,
    );
    masterId = announced.masterId;
    if (isOver(announced.state)) return show({ phase: 'already', sent: file.size });
    await sendSubtitles(announced.subtitleUploadUrls ?? {}, signal);
    await sendParts(announced, announced.masterId, signal);
    show({ phase: 'completing', sent: file.size, retrying: false });
    await calls.complete(announced.masterId);
    show({ phase: 'done' });
  }

  async function start() {
    if (running) return;
    const run = new AbortController();
    running = run;
    show({ phase: 'preparing', problem: null, retrying: false });
    try {
      await bring(run.signal);
    } catch (refused) {
      // Whoever stopped it has said so.
      if (run.signal.aborted) return;
      run.abort();
      const problem = problemOf(refused);
      show({ phase: 'failed', retrying: false, rate: 0, problem });
      if (!problem) throw refused;
    } finally {
      if (running === run) running = null;
    }
  }

  function stop(phase: 'paused' | 'aborted') {
    running?.abort();
    running = null;
    show({ phase, rate: 0, retrying: false });
  }

  return {
    file,
    slot,
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start,
    pause: () => stop('paused'),
    async abort() {
      stop('aborted');
      try {
        if (masterId) await calls.abort(masterId);
      } catch (refused) {
        if (!isProblem(refused)) throw refused;
        show({ problem: refused });
      }
    },
  };
}

export type Upload = ReturnType<typeof createUpload>;

export const isUnderWay = (phase: Phase) => phase === 'preparing' || phase === 'uploading' || phase === 'completing';

/** What an operator can be told; null for a fault of the app itself. */
function problemOf(refused: unknown): UploadView['problem'] {
  if (isProblem(refused)) return refused;
  if (refused instanceof PutRefused) return { status: refused.status, code: 'unreachable' };
  // A file that was changed or moved since it was chosen cannot be read any more.
  const { name } = refused instanceof DOMException ? refused : {};
  return name === 'NotReadableError' || name === 'NotFoundError' ? 'wrong-file' : null;
}

const TYPES: Record<string, string> = {
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  mxf: 'application/mxf',
  ts: 'video/mp2t',
};

function contentTypeOf({ name, type }: File): string {
  return type || TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] || 'application/octet-stream';
}
