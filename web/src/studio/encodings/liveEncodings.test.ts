import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { server } from '../../test/server';
import { liveEncodings } from './liveEncodings';

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
