import { expect, it } from 'vitest';
import { createEventParser, type StreamEvent } from './eventStream';

const STREAM =
  ': alive\n\nevent: encoding\r\ndata: {"masterId":"1"}\r\n\r\nevent: encoding\ndata: {"a":\ndata: 2}\n\ndata:bare\n\n';

function read(pieces: string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const parse = createEventParser((event) => events.push(event));
  for (const piece of pieces) parse(piece);
  return events;
}

it('reads events, joins their lines, and passes over comments', () => {
  expect(read([STREAM])).toEqual([
    { event: 'encoding', data: '{"masterId":"1"}' },
    { event: 'encoding', data: '{"a":\n2}' },
    { event: 'message', data: 'bare' },
  ]);
});

it('reads the same wherever the stream is cut', () => {
  const whole = read([STREAM]);
  for (let at = 1; at < STREAM.length; at++) expect(read([STREAM.slice(0, at), STREAM.slice(at)])).toEqual(whole);
});

it('says nothing of an event that has not ended', () => {
  expect(read(['data: half'])).toEqual([]);
});
