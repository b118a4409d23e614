import type { AuthRefreshRenewed } from '../api/contract';
import { type Claims, readClaims } from './claims';

export type SessionStatus = 'unknown' | 'anonymous' | 'signed-in' | 'unreachable';

export interface SessionSnapshot {
  status: SessionStatus;
  claims: Claims | null;
  /** It was signed in and the server ended it, as opposed to the person signing out. */
  ended: boolean;
}

/** What every way to a token gives; `expiresIn` is in seconds. */
export type Grant = Pick<AuthRefreshRenewed, 'accessToken' | 'expiresIn'>;

export interface SessionParts {
  /** Asks for a new token by the cookie: null when the session has ended, rejects when nobody answered. */
  refresh: () => Promise<Grant | null>;
  /** Runs the work while no other tab runs its own. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Speaks to the other tabs of this browser. */
  tabs: Tabs;
  now?: () => number;
}

export type TabMessage = { kind: 'granted'; grant: Grant } | { kind: 'signed-out' };

export interface Tabs {
  say: (message: TabMessage) => void;
  hear: (listener: (message: TabMessage) => void) => void;
}

export type Session = ReturnType<typeof createSession>;

const RENEW_BEFORE_MS = 10_000;

/** Holds the access token, in memory only, and renews it: once at a time here, and in one tab at a time. */
export function createSession({ refresh, exclusively, tabs, now = Date.now }: SessionParts) {
  let token: string | null = null;
  let expiresAt = 0;
  let renewing: Promise<string | null> | null = null;
  let snapshot: SessionSnapshot = { status: 'unknown', claims: null, ended: false };
  const listeners = new Set<(snapshot: SessionSnapshot) => void>();

  tabs.hear((message) => (message.kind === 'granted' ? adopt(message.grant) : forget(false)));

  function publish(next: SessionSnapshot) {
    snapshot = next;
    for (const listener of listeners) listener(next);
  }

  function adopt(grant: Grant) {
    const claims = readClaims(grant.accessToken);
    token = grant.accessToken;
    expiresAt = now() + grant.expiresIn * 1000;
    publish({ status: 'signed-in', claims, ended: false });
  }

  function forget(ended: boolean) {
    token = null;
    publish({ status: 'anonymous', claims: null, ended });
  }

  async function renewNow(stale: string | null): Promise<string | null> {
    return exclusively(async () => {
      if (token && token !== stale) return token;
      const grant = await refresh();
      if (grant) begin(grant);
      else forget(stale !== null);
      return token;
    });
  }

  /** A new token instead of `stale`; whoever asks while one is being fetched gets that one. */
  function renew(stale: string | null): Promise<string | null> {
    if (token && token !== stale) return Promise.resolve(token);
    renewing ??= renewNow(stale).finally(() => {
      renewing = null;
    });
    return renewing;
  }

  function begin(grant: Grant) {
    adopt(grant);
    tabs.say({ kind: 'granted', grant });
  }

  return {
    snapshot: () => snapshot,
    /** The token as it is, for a request that cannot wait (on leaving the page). */
    current: () => token,

    /** A token that is still good, or null when nobody is signed in. */
    async fresh(): Promise<string | null> {
      if (renewing) return renewing;
      if (!token) return null;
      return now() < expiresAt - RENEW_BEFORE_MS ? token : renew(token);
    },

    renew,
    begin,

    /** At start: is there a session behind the cookie? */
    async resume(): Promise<void> {
      try {
        await renew(null);
      } catch {
        publish({ status: 'unreachable', claims: null, ended: false });
      }
    },

    end() {
      forget(false);
      tabs.say({ kind: 'signed-out' });
    },

    subscribe(listener: (snapshot: SessionSnapshot) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
