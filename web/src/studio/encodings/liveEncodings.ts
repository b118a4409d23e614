import { session } from '../../session';
import type { Encoding } from '../model';
import { pause } from '../parts/pause';
import { listen } from './listen';

const EVENTS = '/api/studio/encodings/events';

/** `EventSource` cannot send a token, so the stream is fetched. A refused token is renewed for the next try. */
async function open(signal: AbortSignal): Promise<Response> {
  const token = await session.fresh();
  const headers = { Accept: 'text/event-stream', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(EVENTS, { headers, signal });
  if (answer.status === 401 && token) await session.renew(token);
  return answer;
}

export interface Live {
  /** What was heard since it was connected, by master: what was heard before may have gone on unheard. */
  encodings: ReadonlyMap<string, Encoding>;
  heard: boolean;
  /** How often it was connected: after each, what was missed has to be asked for. */
  connections: number;
}

/** One line to the encoder's news for all who want them; it is open while anybody listens. */
function createLiveEncodings() {
  let live: Live = { encodings: new Map(), heard: false, connections: 0 };
  let line: AbortController | null = null;
  const listeners = new Set<() => void>();

  function show(next: Partial<Live>) {
    live = { ...live, ...next };
    for (const listener of listeners) listener();
  }

  function begin(): AbortController {
    const stop = new AbortController();
    void listen(
      {
        open,
        wait: pause,
        onHeard: (heard) =>
          show(heard ? { heard, encodings: new Map(), connections: live.connections + 1 } : { heard }),
        onEvent: ({ event, data }) => {
          if (event !== 'encoding') return;
          const encoding = JSON.parse(data) as Encoding;
          show({ encodings: new Map(live.encodings).set(encoding.masterId, encoding) });
        },
      },
      stop.signal,
    );
    return stop;
  }

  return {
    snapshot: () => live,
    subscribe(listener: () => void) {
      listeners.add(listener);
      line ??= begin();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        line?.abort();
        line = null;
        live = { ...live, encodings: new Map(), heard: false };
      };
    },
  };
}

export const liveEncodings = createLiveEncodings();
