import { AxiosError } from 'axios';
import { expect, it } from 'vitest';
import { listen } from './listen';

function answerOf(...pieces: string[]): Response {
  return new Response(pieces.join(''), { headers: { 'Content-Type': 'text/event-stream' } });
}

it('connects again when the line breaks, ever more rarely, and soon again once it was heard', async () => {
  const stop = new AbortController();
  const waits: number[] = [];
  const heard: boolean[] = [];
  const events: string[] = [];
  const answers = [
    () => Promise.reject(new TypeError('network')),
    () => Promise.reject(new TypeError('network')),
    async () => answerOf('event: encoding\ndata: one\n\n'),
    async () => new Response(null, { status: 503 }),
    async () => answerOf('event: encoding\ndata: two\n\n'),
  ];
  await listen(
    {
      open: () => answers.shift()?.() ?? Promise.reject(new TypeError('network')),
      onEvent: ({ data }) => events.push(data),
      onHeard: (now) => heard.push(now),
      wait: async (ms) => {
        waits.push(ms);
        if (events.length === 2) stop.abort();
      },
    },
    stop.signal,
  );
  expect(events).toEqual(['one', 'two']);
  expect(waits).toEqual([1000, 2000, 1000, 2000, 1000]);
  expect(heard).toEqual([false, false, true, false, false, true, false]);
});

it('connects again where a new token could not be had', async () => {
  const stop = new AbortController();
  const events: string[] = [];
  const answers = [
    () => Promise.reject(new AxiosError('Network Error', 'ERR_NETWORK')),
    async () => answerOf('event: encoding\ndata: one\n\n'),
  ];
  await listen(
    {
      open: () => answers.shift()?.() ?? Promise.reject(new TypeError('network')),
      onEvent: ({ data }) => events.push(data),
      onHeard: () => {},
      wait: async () => {
        if (events.length === 1) stop.abort();
      },
    },
    stop.signal,
  );
  expect(events).toEqual(['one']);
});
