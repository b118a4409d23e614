/** The object store refused, or could not be reached (status 0). */
export class PutRefused extends Error {
  constructor(readonly status: number) {
    super(`The store answered ${status}`);
  }
}

/** PUTs to a pre-signed address. With XMLHttpRequest: `fetch` does not tell how much has gone out. */
export function putPart(
  url: string,
  body: Blob,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
  type = '',
): Promise<void> {
  return new Promise((resolve, reject) => {
    // An abort before `send` would not keep it from being sent.
    if (signal.aborted) return reject(new DOMException('Stopped', 'AbortError'));
    const request = new XMLHttpRequest();
    const give = () => request.abort();
    const end = (outcome: () => void) => () => {
      signal.removeEventListener('abort', give);
      outcome();
    };
    request.open('PUT', url);
    if (type) request.setRequestHeader('Content-Type', type);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = end(() => (request.status < 300 ? resolve() : reject(new PutRefused(request.status))));
    request.onerror = end(() => reject(new PutRefused(0)));
    request.onabort = end(() => reject(new DOMException('Stopped', 'AbortError')));
    signal.addEventListener('abort', give);
    request.send(body);
  });
}
