import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { server } from '../../test/server';
import { liveEncodings } from './liveEncodings';

vi.mock('../parts/pause', () => ({ pause: () => Promise.resolve() }));

it('forgets what it heard before nobody listened: it may have gone on since', async () => {
  const news = 'event: encoding\ndata: {"masterId":"m1","state":"encoding"}\n\n';
  server.use(
    http.get('/api/studio/encodings/events', () => {
      const body = new ReadableStream({ start: (to) => to.enqueue(new TextEncoder().encode(news)) });
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  const leave = liveEncodings.subscribe(() => {});
  await vi.waitFor(() => expect(liveEncodings.snapshot().encodings.size).toBe(1));
  leave();
  expect(liveEncodings.snapshot()).toMatchObject({ heard: false, encodings: new Map() });
});

it('forgets what it heard before the line broke, and says that it was connected anew', async () => {
  const news = 'event: encoding\ndata: {"masterId":"m1","state":"encoding"}\n\n';
  const lines: ReadableStreamDefaultController[] = [];
  server.use(
    http.get('/api/studio/encodings/events', () => {
      const body = new ReadableStream({
        start: (to) => {
          lines.push(to);
        },
      });
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  const leave = liveEncodings.subscribe(() => {});
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  lines[0]?.enqueue(new TextEncoder().encode(news));
  await vi.waitFor(() => expect(liveEncodings.snapshot().encodings.size).toBe(1));
  const before = liveEncodings.snapshot().connections;

  lines[0]?.close();

  await vi.waitFor(() => expect(liveEncodings.snapshot().connections).toBe(before + 1));
  expect(liveEncodings.snapshot()).toMatchObject({ heard: true, encodings: new Map() });
  leave();
});
