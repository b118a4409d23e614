const WINDOW_MS = 10_000;

/** How fast bytes have gone out of late, by what was sent when. */
export function createRate() {
  let samples: { at: number; sent: number }[] = [];
  return {
    add(at: number, sent: number) {
      samples = [...samples.filter((sample) => at - sample.at <= WINDOW_MS), { at, sent }];
    },
    /** Bytes a second; 0 while there is nothing to tell it by. */
    perSecond(): number {
      const [first, last] = [samples[0], samples.at(-1)];
      if (!first || !last || last.at - first.at < 500) return 0;
      return Math.max(0, ((last.sent - first.sent) / (last.at - first.at)) * 1000);
    },
    reset() {
      samples = [];
    },
  };
}
