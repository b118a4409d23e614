import { pause } from '../parts/pause';
import { createUpload, isUnderWay, type Job, type Tools, type Upload } from './createUpload';
import { putPart } from './putPart';
import { uploadCalls } from './uploadCalls';

const tools: Tools = { calls: uploadCalls, put: putPart, now: () => performance.now(), wait: pause };

/** The uploads of this tab: they go on while one walks through the studio. */
export function createUploads(withTools: Tools) {
  let list: readonly Upload[] = [];
  const listeners = new Set<() => void>();

  function put(next: readonly Upload[]) {
    list = next;
    for (const listener of listeners) listener();
  }

  return {
    list: () => list,
    isBusy: () => list.some((upload) => isUnderWay(upload.view().phase)),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    begin(job: Job): Upload {
      const upload = createUpload(job, withTools);
      upload.subscribe(() => put([...list]));
      put([...list, upload]);
      void upload.start();
      return upload;
    },
    dismiss: (upload: Upload) => put(list.filter((other) => other !== upload)),
  };
}

export const uploads = createUploads(tools);
