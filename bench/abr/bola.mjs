/**
 * The reference: BOLA-BASIC (Spiteri, Urgaonkar, Sitaraman, "BOLA: Near-Optimal Bitrate Adaptation for Online Videos", 2016). It knows how
 * full the buffer is and nothing of the line. Of each segment it takes the rendition that is worth most for its size,
 * (V (v + g p) - Q) / S, where v = ln (S / the smallest S) is what a rendition is worth and Q the buffer in segments. V and g p are such
 * that the smallest is taken below `LOW` seconds and the largest from the buffer's goal on, less a segment.
 *
 * @param goal seconds that are loaded ahead at the most
 */
const LOW_SECONDS = 10;
/** It waits for whatever it asked for. */
const NEVER = Number.POSITIVE_INFINITY;
const RETRIES = { maxAttempts: 1, baseDelay: 0, backoffFactor: 1, timeout: NEVER, stallTimeout: NEVER, connectionTimeout: NEVER };

export const bola =
  (goal = 40) =>
  ({ engine, film }) => {
    const videos = [...film.videos].sort((a, b) => a.bandwidth - b.bandwidth);
    const worth = videos.map(({ bandwidth }) => Math.log(bandwidth / videos[0].bandwidth));
    const { V, gp } = parameters(videos, worth, LOW_SECONDS / engine.longest, goal / engine.longest - 1);
    const streaming = { bufferingGoal: goal, rebufferingGoal: 0.2, segmentPrefetchLimit: 1, inaccurateManifestTolerance: 0, retryParameters: RETRIES };

    return {
      streaming: () => streaming,
      first: () => videos[0],
      asks() {
        const full = Math.max(0, engine.video.end - engine.position()) / engine.longest;
        const scores = videos.map(({ bandwidth }, i) => (V * (worth[i] + gp) - full) / bandwidth);
        engine.switchTo(videos[scores.indexOf(Math.max(...scores))]);
      },
      downloaded() {},
      // BOLA has none.
      estimate: () => 0,
    };
  };

/**
 * The two thresholds give the two parameters: the smallest and the next are worth the same at `low`, and the largest is worth nothing
 * more at `high`.
 */
export function parameters(videos, worth, low, high) {
  // (V (v0 + gp) - Q) / S0 = (V (v1 + gp) - Q) / S1 at Q = low, which is V (gp - a) = low.
  const [s0, s1] = videos.map(({ bandwidth }) => bandwidth);
  const a = (s0 * worth[1] - s1 * worth[0]) / (s1 - s0);
  // V (v + gp) = high for the largest.
  const V = (high - low) / (worth.at(-1) + a);
  return { V, gp: low / V + a };
}
