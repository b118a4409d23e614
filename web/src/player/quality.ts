import type { PlaybackQoe } from '../api/contract';
import type { Given } from '../api/given';

/** Quality of experience since the report before, as playback-service takes it. */
export type Quality = Partial<Given<PlaybackQoe>>;

export type QualityLog = ReturnType<typeof createQualityLog>;

/** More is not taken: such a start is one that nobody sat through. */
const LONGEST_START_MS = 600_000;
const LONGEST_STALL_MS = 3_600_000;

/**
 * Counts what a viewer notices: how long it took to start, and how often and how long it stalled. To wait after a seek is
 * what one asked for, and no stall; nor is what happens while it is paused.
 *
 * @param wished when the button was pressed, on the clock of `now`
 */
export function createQualityLog(wished: number, now: () => number = () => performance.now()) {
  let asked = wished;
  let started = false;
  let seeking = false;
  let stalledAt: number | null = null;
  let since: Quality = {};

  const count = (name: 'rebuffers' | 'switches' | 'errors') => {
    since[name] = (since[name] ?? 0) + 1;
  };
  function goesOn() {
    if (stalledAt === null) return;
    const stalled = Math.round((since.rebufferMs ?? 0) + now() - stalledAt);
    since.rebufferMs = Math.min(stalled, LONGEST_STALL_MS);
    stalledAt = null;
  }

  return {
    /** The browser wanted a press of its own first: it counts from that one. */
    askedAgain() {
      if (!started) asked = now();
    },
    firstFrame() {
      if (started) return;
      started = true;
      since.startupMs = Math.min(Math.max(0, Math.round(now() - asked)), LONGEST_START_MS);
    },
    stalled() {
      if (!started || seeking || stalledAt !== null) return;
      stalledAt = now();
      count('rebuffers');
    },
    goesOn,
    seeks() {
      seeking = true;
      goesOn();
    },
    /** There is a picture where one sought. */
    arrived() {
      seeking = false;
    },
    switched: () => count('switches'),
    /** @param code in the player's words */
    failed(code: string) {
      count('errors');
      since.errorCode = code;
    },
    /** What happened since it was taken last; of a stall that goes on, as much as there was. */
    take(bitsPerSecond: number | null): Quality {
      if (stalledAt !== null) {
        goesOn();
        stalledAt = now();
      }
      const taken = bitsPerSecond ? { ...since, bitsPerSecond: Math.round(bitsPerSecond) } : since;
      since = {};
      return taken;
    },
    /** It was taken, and did not arrive: it is told with what comes next. */
    putBack(taken: Quality) {
      const sum = (name: 'rebuffers' | 'rebufferMs' | 'switches' | 'errors') => {
        const both = (taken[name] ?? 0) + (since[name] ?? 0);
        return both > 0 ? { [name]: both } : {};
      };
      const { bitsPerSecond: _, ...kept } = taken;
      since = { ...kept, ...since, ...sum('rebuffers'), ...sum('rebufferMs'), ...sum('switches'), ...sum('errors') };
    },
  };
}
