import type { PlaybackQoe } from '../api/contract';
import type { Given } from '../api/given';

/** Quality of experience since the report before, as playback-service takes it. */
export type Quality = Partial<Given<PlaybackQoe>>;

/** Counts what a viewer notices: how long it took to start, and how often and how long it stalled. */
export function createQualityLog(wished: number, now: () => number = () => performance.now()) {
  let started = false;
  let stalledAt: number | null = null;
  let since: Quality = {};

  const count = (name: 'rebuffers' | 'switches' | 'errors') => {
    since[name] = (since[name] ?? 0) + 1;
  };

  return {
    firstFrame() {
      if (started) return;
      started = true;
      since.startupMs = Math.round(now() - wished);
    },
    stalled() {
      if (!started || stalledAt !== null) return;
      stalledAt = now();
      count('rebuffers');
    },
    goesOn() {
      if (stalledAt === null) return;
      since.rebufferMs = Math.round((since.rebufferMs ?? 0) + now() - stalledAt);
      stalledAt = null;
    },
    switched: () => count('switches'),
    /** @param code in the player's words */
    failed(code: string) {
      count('errors');
      since.errorCode = code;
    },
    /** What happened since it was taken last. */
    take(bitsPerSecond: number | null): Quality {
      const taken = bitsPerSecond ? { ...since, bitsPerSecond: Math.round(bitsPerSecond) } : since;
      since = {};
      return taken;
    },
  };
}
