/** What came of asking for what opens the media again. */
export type Renewed = 'renewed' | 'ended' | 'unreachable';

/** Who was refused just now waits this long before it asks again. */
const AT_MOST_EVERY_MS = 2_000;

/** Asks for fresh cookies once, however many segments are refused, and lets requests wait for them. */
export function createRenewal(renew: () => Promise<Renewed>, now: () => number = () => performance.now()) {
  let going: Promise<Renewed> | null = null;
  let last = Number.NEGATIVE_INFINITY;

  return {
    /** A segment was refused. */
    refused(): Promise<Renewed> {
      if (!going && now() - last >= AT_MOST_EVERY_MS) {
        going = renew().finally(() => {
          last = now();
          going = null;
        });
      }
      return going ?? Promise.resolve('unreachable');
    },
    /** Resolves when no answer is being waited for. */
    async settled(): Promise<void> {
      await going?.catch(() => undefined);
    },
  };
}
