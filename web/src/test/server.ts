import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';

/** Plays the services; each test says what they answer. */
export const server = setupServer();

export function problem(status: number, code: string, more: object = {}) {
  return HttpResponse.json({ status, code, title: code, ...more }, { status });
}

export function answers(path: string, body: object | null) {
  return http.get(path, () => HttpResponse.json(body));
}
