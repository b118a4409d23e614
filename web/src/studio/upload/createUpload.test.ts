import { expect, it } from 'vitest';
import { file, job, tools, whole } from '../../test/uploadStore';
import { backOff, createUpload } from './createUpload';
import { PutRefused } from './putPart';

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

it('sends nothing of what is encoded already', async () => {
  const kit = tools({}, 'ready');
  const upload = createUpload(job, kit);
  await upload.start();
  expect(upload.view().phase).toBe('already');
  expect(kit.store.said).toEqual([]);
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
