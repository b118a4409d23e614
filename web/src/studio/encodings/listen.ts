import axios from 'axios';
import { createEventParser, type StreamEvent } from './eventStream';

interface Line {
  /** Opens the stream with a good token. */
  open: (signal: AbortSignal) => Promise<Response>;
  onEvent: (event: StreamEvent) => void;
  /** It is heard, or no more. */
  onHeard: (heard: boolean) => void;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

const LONGEST_WAIT_MS = 30_000;

/** Listens until it is stopped, and connects again whenever the line breaks: soon at first, then ever more rarely. */
export async function listen({ open, onEvent, onHeard, wait }: Line, signal: AbortSignal): Promise<void> {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      const answer = await open(signal);
      if (answer.ok && answer.body) {
        tries = 0;
        onHeard(true);
        await read(answer.body, onEvent);
      }
    } catch (broken) {
      // A line that breaks, or no new token for it, is what this is for; a fault of the app itself is not.
      if (!signal.aborted && !isBroken(broken)) throw broken;
    }
    if (signal.aborted) return;
    onHeard(false);
    await wait(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** tries), signal);
  }
}

const isBroken = (line: unknown) =>
  line instanceof TypeError || line instanceof DOMException || axios.isAxiosError(line);

async function read(body: ReadableStream<Uint8Array>, onEvent: (event: StreamEvent) => void) {
  const parse = createEventParser(onEvent);
  const text = new TextDecoder();
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    parse(text.decode(piece.value, { stream: true }));
  }
}
