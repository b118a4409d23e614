import type { Tools } from '../studio/upload/createUpload';
import type { Announced } from '../studio/upload/uploadCalls';

const PART = 4;
export const file = new File(['0123456789abcdefghij'], 'reel.mp4', { type: 'video/mp4' });
export const job = { file, subtitles: [], titleId: 't1', kind: 'feature' as const };

export interface Store {
  /** What is in the store, by part. */
  parts: Map<number, string>;
  said: string[];
  announced: string[];
}

/** A store that keeps what is put there, and whatever a test has it do otherwise. */
export function tools(more: Partial<Tools> = {}, state: Announced['state'] = 'uploading'): Tools & { store: Store } {
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

export const whole = ({ parts }: Store) =>
  [...parts]
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join('');
