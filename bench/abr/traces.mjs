/** Kinds of network, each with how it varies; kilobits and seconds. `deep` is what a fade leaves, `away` an outage without anything. */
const KINDS = {
  '3G': { mean: [600, 2_000], spread: 0.45, hold: [2, 8], latency: [100, 200], fade: { every: 60, lasts: [4, 10], deep: 0.3 } },
  '4G': { mean: [4_000, 18_000], spread: 0.6, hold: [1, 6], latency: [40, 80], fade: { every: 45, lasts: [3, 10], deep: 0.12 } },
  DSL: { mean: [3_000, 16_000], spread: 0.12, hold: [10, 40], latency: [25, 50], fade: { every: 120, lasts: [15, 40], deep: 0.5 } },
  fibre: { mean: [50_000, 300_000], spread: 0.15, hold: [5, 30], latency: [5, 15], fade: { every: 300, lasts: [5, 10], deep: 0.4 } },
  outages: { mean: [3_000, 12_000], spread: 0.4, hold: [2, 8], latency: [40, 80], away: { every: 90, lasts: [4, 20] } },
};
export const EACH = 10;
export const LENGTH = 900;

/** The same numbers for the same seed, for ever (xorshift, 32 bits). */
export function numbers(seed) {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

/**
 * A line as it goes on: pieces that hold for some seconds, each with what it carries in bits per second. Rates wander about their mean
 * (a log-normal step that forgets half of where it was); fades and outages come as in a Poisson process.
 */
export function trace(kind, seed) {
  const { mean, spread, hold, latency, fade, away } = KINDS[kind];
  const next = numbers(seed);
  const within = ([low, high]) => low + (high - low) * next();
  /** Of two such lines, one is as slow as it is fast on the other: even on a scale of doublings. */
  const between = ([low, high]) => low * (high / low) ** next();
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const centre = between(mean) * 1000;
  const event = fade ?? away;
  const wait = () => -Math.log(1 - next()) * event.every;
  const pieces = [];
  let drift = 0;
  // Nobody presses Play where there is no line.
  let due = 10 + wait();
  for (let at = 0; at < LENGTH; ) {
    if (at >= due) {
      const seconds = within(event.lasts);
      pieces.push({ seconds, bits: away ? 0 : centre * event.deep });
      at += seconds;
      due = at + 10 + wait();
      continue;
    }
    drift = 0.5 * drift + normal() * spread * Math.sqrt(0.75);
    const seconds = Math.min(within(hold), Math.max(0.1, due - at));
    pieces.push({ seconds, bits: centre * Math.exp(drift - (spread * spread) / 2) });
    at += seconds;
  }
  return { kind, seed, latency: within(latency) / 1000, pieces };
}

/** A line that is always the same. */
export const steady = (bits, latency) => ({ kind: 'steady', seed: 0, latency, pieces: [{ seconds: LENGTH, bits }] });

export const traces = () =>
  Object.keys(KINDS).flatMap((kind, k) => Array.from({ length: EACH }, (_, i) => trace(kind, 1000 * (k + 1) + i)));

/** What it carries over all, bits per second. */
export function mean({ pieces }) {
  const [bits, seconds] = pieces.reduce(([b, s], piece) => [b + piece.bits * piece.seconds, s + piece.seconds], [0, 0]);
  return bits / seconds;
}
