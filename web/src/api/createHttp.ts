import axios, { type AxiosError, type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import type { Session } from '../session';

type Attempt = InternalAxiosRequestConfig & { retried?: boolean };

/** 401 that is about what was typed, not about the token. */
const PROOFS = new Set(['invalid-credentials', 'second-factor-required', 'second-factor-wrong']);

/** Every call goes out with a good token; a refused one is renewed and the call made once more. */
export function createHttp(session: Session): AxiosInstance {
  // No call is made in the name of a cookie: looking for a token in one would make each wait for the browser's store.
  const http = axios.create({ timeout: 20_000, headers: { Accept: 'application/json' }, xsrfCookieName: '' });

  http.interceptors.request.use(async (config) => {
    const token = await session.fresh();
    if (token) config.headers.set('Authorization', `Bearer ${token}`);
    return config;
  });

  http.interceptors.response.use(undefined, async (error: AxiosError<{ code?: string }>) => {
    readRefusal(error);
    const attempt = error.config as Attempt | undefined;
    const used = String(attempt?.headers.get('Authorization') ?? '').replace('Bearer ', '');
    const tokenRefused = error.response?.status === 401 && !PROOFS.has(error.response.data?.code ?? '');
    if (!attempt || attempt.retried || !used || !tokenRefused) throw error;
    const token = await session.renew(used);
    if (!token) throw error;
    attempt.retried = true;
    return http.request(attempt);
  });

  return http;
}

/** Who asked for a file is refused in JSON all the same. */
function readRefusal({ response }: AxiosError<{ code?: string }>) {
  const refusal: unknown = response?.data;
  if (response && response.config.responseType === 'arraybuffer') {
    const text = new TextDecoder().decode(refusal as ArrayBuffer);
    response.data = String(response.headers['content-type']).includes('json') ? JSON.parse(text) : {};
  }
}
