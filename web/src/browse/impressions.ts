import { http } from '../api/api';
import type { RecommendationImpressionShownItem } from '../api/contract';
import { session } from '../session';

export type Impression = RecommendationImpressionShownItem;

interface ImpressionParts {
  send: (items: Impression[]) => void;
  /** Milliseconds from the first noted card until a batch is sent. */
  wait?: number;
}

const LARGEST_BATCH = 100;

/** Gathers the cards that were really seen, each once a visit, and tells the server in batches. */
export function createImpressions({ send, wait = 4000 }: ImpressionParts) {
  let noted = new Set<string>();
  let batch: Impression[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length > 0) send(batch.splice(0));
  }

  return {
    note(impression: Impression) {
      const key = `${impression.rowId} ${impression.titleId}`;
      if (noted.has(key)) return;
      noted.add(key);
      batch.push(impression);
      if (batch.length >= LARGEST_BATCH) flush();
      else timer ??= setTimeout(flush, wait);
    },
    flush,
    /** Another profile sees for itself. */
    forget() {
      clearTimeout(timer);
      timer = undefined;
      noted = new Set();
      batch = [];
    },
  };
}

/** Leaving the page must not lose a batch: such a request outlives it. Nobody waits for the answer. */
function tell(items: Impression[]) {
  const token = session.current();
  if (!token) return;
  if (document.visibilityState === 'hidden') {
    void fetch('/api/home/impressions', {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ items }),
    }).catch(lost);
  } else {
    http.post('/api/home/impressions', { items }).catch(lost);
  }
}

/** Telemetry is the first thing the gateway sheds; a lost batch is no one's problem. */
function lost() {
  return undefined;
}

export const impressions = createImpressions({ send: tell });

document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && impressions.flush());
let profile: string | null = null;
session.subscribe(({ claims }) => {
  if (claims?.profile !== profile) impressions.forget();
  profile = claims?.profile ?? null;
});
