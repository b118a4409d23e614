/** Shaka's number of an error (`shaka-1001`); the name of any other. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'number' && code >= 1000) return `shaka-${code}`;
  return typeof name === 'string' && /^[\w.-]{1,40}$/.test(name) ? name : 'unknown';
}

export type Cause = 'network' | 'refused' | 'gone' | 'media' | 'unknown';

// Numbers of shaka.util.Error, so that this needs no Shaka.
const BAD_HTTP_STATUS = 1001;
const HTTP_ERROR = 1002;
const TIMEOUT = 1003;
const MEDIA = 3;
/** No rendition can be played here: CONTENT_UNSUPPORTED_BY_BROWSER, RESTRICTIONS_CANNOT_BE_MET. */
const UNPLAYABLE = [4032, 4012];

/** What an error of Shaka's is about. */
export function causeOf(error: unknown): Cause {
  const { code, category, data } = (error ?? {}) as { code?: number; category?: number; data?: unknown[] };
  if (code === HTTP_ERROR || code === TIMEOUT) return 'network';
  if (code === BAD_HTTP_STATUS) {
    const status = Number(data?.[1]);
    if (status === 401 || status === 403) return 'refused';
    return status === 404 || status === 410 ? 'gone' : 'network';
  }
  return category === MEDIA || UNPLAYABLE.includes(code ?? 0) ? 'media' : 'unknown';
}
