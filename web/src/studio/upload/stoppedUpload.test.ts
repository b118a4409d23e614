import { expect, it } from 'vitest';
import { job, tools } from '../../test/uploadStore';
import { createUpload } from './createUpload';
import { PutRefused } from './putPart';

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
