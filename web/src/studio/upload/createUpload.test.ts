import { expect, it } from 'vitest';
import { backOff, createUpload, type Tools } from './createUpload';
import { PutRefused } from './putPart';
import type { Announced } from './uploadCalls';

const PART = 4;
const file = new File(['0123456789abcdefghij'], 'reel.mp4', { type: 'video/mp4' });
const job = { file, subtitles: [], titleId: 't1', kind: 'feature' as const };

interface Store {
  /** What is in the store, by part. */
  parts: Map<number, string>;
  said: string[];
  announced: string[];
}

/** A store that keeps what is put there, and whatever a test has it do otherwise. */
function tools(more: Partial<Tools> = {}, state: Announced['state'] = 'uploading'): Tools & { store: Store } {
  const store: Store = { parts: new Map(), said: [], announced: [] };
  return {
    store,
    now: () => store.said.length * 1000,
    wait: async () => {},
    put: async (url, body, _, onSent) => {
      const text = await body.text();
      onSent(text.length);
      store.parts.set(Number(url.split('#')[1]), text);
    },
    calls: {
      announce: async ({ fingerprint }) => {
        store.announced.push(fingerprint);
        const uploaded = [...store.parts].map(([number, { length }]) => ({ number, bytes: length }));
        return { masterId: 'm1', partBytes: PART, parts: 5, uploaded, subtitleUploadUrls: {}, state };
      },
      addresses: async (_, numbers) => {
        store.said.push(`addresses ${numbers.join()}`);
        return Object.fromEntries(numbers.map((number) => [number, `put#${number}`]));
      },
      complete: async () => void store.said.push('complete'),
      abort: async () => void store.said.push('abort'),
    },
    ...more,
  };
}

const whole = ({ parts }: Store) =>
  [...parts]
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join('');

it('brings a file up in parts, and has them put together', async () => {
  const kit = tools();
  const upload = createUpload(job, kit);
  await upload.start();
  expect(whole(kit.store)).toBe('0123456789abcdefghij');
  expect(kit.store.said.at(-1)).toBe('complete');
  expect(upload.view()).toMatchObject({ phase: 'done', sent: 20, problem: null });
});

it('sends three parts at once and no more', async () => {
  let now = 0;
  let most = 0;
  const kit = tools({
    put: async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
    },
  });
  await createUpload(job, kit).start();
  expect(most).toBe(3);
});

it('goes on with what is missing when the same file is chosen in another session', async () => {
  const kit = tools();
  kit.store.parts.set(1, '0123').set(3, '89ab');
  const sent: string[] = [];
  const { put } = kit;
  await createUpload(job, {
    ...kit,
    put: (url, ...rest) => {
      sent.push(url);
      return put(url, ...rest);
    },
  }).start();
  expect(sent.sort()).toEqual(['put#2', 'put#4', 'put#5']);
  expect(whole(kit.store)).toBe('0123456789abcdefghij');
});

it('knows the same file again, and another cut of it not', async () => {
  const kit = tools();
  await createUpload(job, kit).start();
  await createUpload({ ...job, file: new File([file], 'reel.mp4') }, kit).start();
  await createUpload({ ...job, file: new File(['0123456789abcdefghiX'], 'reel.mp4') }, kit).start();
  const [first, again, other] = kit.store.announced;
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

it('tells two long files apart by their ends', async () => {
  const kit = tools();
  const start = new Uint8Array(1024 * 1024);
  await createUpload({ ...job, file: new File([start, start, 'a'], 'reel.mp4') }, kit).start();
  await createUpload({ ...job, file: new File([start, start, 'b'], 'reel.mp4') }, kit).start();
  expect(new Set(kit.store.announced).size).toBe(2);
});

it('sends the subtitles that are not there yet', async () => {
  const kit = tools();
  const sent: unknown[] = [];
  const { announce } = kit.calls;
  kit.calls.announce = async (...what) => ({ ...(await announce(...what)), subtitleUploadUrls: { fr: 'subtitles#9' } });
  const subtitles = ['fr', 'de'].map((language) => ({
    name: `reel.${language}.vtt`,
    language,
    label: language,
    sha256: '',
    content: new Blob(['WEBVTT']),
  }));
  const { put } = kit;
  await createUpload(
    { ...job, subtitles },
    {
      ...kit,
      put: (url, body, signal, onSent, type) => {
        if (type) sent.push([url, type]);
        return put(url, body, signal, onSent);
      },
    },
  ).start();
  expect(sent).toEqual([['subtitles#9', 'text/vtt']]);
});

it('tries a part again, later and later, with a new address', async () => {
  const waits: number[] = [];
  let refusals = 0;
  const kit = tools();
  const { put } = kit;
  await createUpload(job, {
    ...kit,
    wait: async (ms) => void waits.push(ms),
    put: async (url, ...rest) => {
      if (url === 'put#2' && refusals++ < 3) throw new PutRefused(refusals === 1 ? 403 : 0);
      return put(url, ...rest);
    },
  }).start();
  expect(whole(kit.store)).toBe('0123456789abcdefghij');
  expect(waits).toHaveLength(3);
  expect(kit.store.said.filter((said) => said.startsWith('addresses 2')).length).toBe(3);
});

it('waits twice as long at every try, half a minute at most', () => {
  expect([0, 1, 2, 20].map((tries) => backOff(tries, 0.5))).toEqual([500, 1000, 2000, 30_000]);
});

it('stops when it is paused, and goes on without what it has', async () => {
  const kit = tools();
  const { put } = kit;
  const upload = createUpload(job, {
    ...kit,
    put: async (url, body, signal, onSent) => {
      if (url === 'put#4' && !kit.store.parts.has(99)) {
        upload.pause();
        throw new DOMException('Stopped', 'AbortError');
      }
      return put(url, body, signal, onSent);
    },
  });
  await upload.start();
  expect(upload.view().phase).toBe('paused');
  expect(kit.store.said).not.toContain('complete');
  kit.store.parts.set(99, '');
  await upload.start();
  expect(upload.view().phase).toBe('done');
});

it('says why it stopped when it can go on no more', async () => {
  const tried: string[] = [];
  const put = (url: string) => {
    tried.push(url);
    return Promise.reject(new PutRefused(500));
  };
  const upload = createUpload(job, tools({ put }));
  await upload.start();
  expect(tried.filter((url) => url === 'put#1')).toHaveLength(8);
  expect(upload.view()).toMatchObject({ phase: 'failed', problem: { status: 500, code: 'unreachable' } });
});

it('sends nothing of what is encoded already', async () => {
  const kit = tools({}, 'ready');
  const upload = createUpload(job, kit);
  await upload.start();
  expect(upload.view().phase).toBe('already');
  expect(kit.store.said).toEqual([]);
});

it('tells the store when it is given up', async () => {
  const kit = tools({ put: () => Promise.reject(new PutRefused(500)) });
  const upload = createUpload(job, kit);
  await upload.start();
  await upload.abort();
  expect(kit.store.said.at(-1)).toBe('abort');
  expect(upload.view().phase).toBe('aborted');
});

it('sends nothing more when it is paused while it waits to try again', async () => {
  const kit = tools();
  let refused = false;
  const { put } = kit;
  const upload = createUpload(job, {
    ...kit,
    put: async (url, ...rest) => {
      if (!refused) {
        refused = true;
        throw new PutRefused(503);
      }
      return put(url, ...rest);
    },
    wait: async () => upload.pause(),
  });
  await upload.start();
  expect(upload.view().phase).toBe('paused');
  expect(kit.store.said).not.toContain('complete');
});

it('has nothing put together when it is given up with the last part', async () => {
  const kit = tools();
  const { put } = kit;
  const upload = createUpload(job, {
    ...kit,
    put: async (url, ...rest) => {
      await put(url, ...rest);
      if (kit.store.parts.size === 5) await upload.abort();
    },
  });
  await upload.start();
  expect(kit.store.said.at(-1)).toBe('abort');
  expect(upload.view().phase).toBe('aborted');
});

it('asks for the file again when it is no longer there', async () => {
  const gone = new File(['abc'], 'reel.mp4');
  gone.slice = () => {
    throw new DOMException('It is gone', 'NotFoundError');
  };
  const upload = createUpload({ ...job, file: gone }, tools());
  await upload.start();
  expect(upload.view()).toMatchObject({ phase: 'failed', problem: 'wrong-file' });
});

it('does not look as if it went on when it broke by a fault', async () => {
  const kit = tools();
  kit.calls.addresses = async () => ({});
  const upload = createUpload(job, kit);
  await expect(upload.start()).rejects.toThrow('No address for part');
  expect(upload.view().phase).toBe('failed');
});

it('says so when the store does not hear that it is given up', async () => {
  const kit = tools({ put: () => Promise.reject(new PutRefused(500)) });
  kit.calls.abort = () => Promise.reject({ status: 0, code: 'unreachable' });
  const upload = createUpload(job, kit);
  await upload.start();
  await upload.abort();
  expect(upload.view()).toMatchObject({ phase: 'aborted', problem: { code: 'unreachable' } });
});

it('does not ask again for what the studio refuses', async () => {
  const kit = tools();
  let asked = 0;
  kit.calls.addresses = () => {
    asked++;
    return Promise.reject({ status: 404, code: 'not-found' });
  };
  const upload = createUpload(job, kit);
  await upload.start();
  expect(upload.view()).toMatchObject({ phase: 'failed', problem: { code: 'not-found' } });
  expect(asked).toBe(3);
});

it('counts no byte of a part that was refused', async () => {
  const kit = tools();
  const { announce } = kit.calls;
  kit.calls.announce = async (...what) => ({ ...(await announce(...what)), partBytes: 20, parts: 1 });
  let clock = 0;
  const told: number[] = [];
  const upload = createUpload(job, {
    ...kit,
    put: async (_, body, __, onSent) => {
      onSent(body.size);
      throw new PutRefused(503);
    },
    wait: async () => upload.pause(),
    now: () => {
      clock += 1000;
      return clock;
    },
  });
  upload.subscribe(() => told.push(upload.view().sent));
  await upload.start();
  expect(told).toContain(20);
  expect(told.at(-1)).toBe(0);
});
