import { dataSaver, rememberedBandwidth } from './preferences';
import { lineNow, startEstimate } from './startEstimate';

/** Less than a segment: the second of the sound would share the line with the first of the picture, which is waited for. */
const FIRST_BUFFER_SECONDS = 5;
const STEADY_BUFFER_SECONDS = 40;
/** A data saver loads no more than this ahead: what is not watched was not worth it. */
const SAVING_BUFFER_SECONDS = 15;
/** Lines of the picture at the most, while data is saved: 360 of the usual steps, some 0.4 GB an hour. */
export const SAVING_HEIGHT = 480;
/** For as long as a film begins, little is loaded ahead: on a fast line it would all be of the small first rendition. */
export const SETTLES_MS = 5_000;

const RETRIES = { maxAttempts: 4, baseDelay: 500, backoffFactor: 2, timeout: 20_000 };

/** How a film begins: small enough for a first picture at once, by what is known of the line. */
export function firstConfiguration() {
  return {
    abr: {
      // What the line says is in the estimate already, beside what the last film measured, of which Shaka knows nothing.
      useNetworkInformation: false,
      defaultBandwidthEstimate: startEstimate(rememberedBandwidth.readNumber(), lineNow()),
      switchInterval: 3,
      // Picture and sound come at once, and each measures its share of the line; what a rendition needs is said of its heaviest segment.
      bandwidthUpgradeTarget: 1.1,
      bandwidthDowngradeTarget: 1.2,
      restrictToElementSize: true,
      ...savingConfiguration(dataSaver.isOn()).abr,
    },
    // Captions in the picture's own stream are looked for in its first, middle and last segment, before anything plays.
    manifest: { retryParameters: RETRIES, hls: { disableClosedCaptionsDetection: true } },
    streaming: {
      bufferingGoal: FIRST_BUFFER_SECONDS,
      rebufferingGoal: 0.2,
      bufferBehind: 30,
      // The playlists are exact: by default the segment before is fetched, too, where one goes on within two seconds of its end.
      inaccurateManifestTolerance: 0.1,
      // What Shaka fetches ahead it throws away when it changes the rendition, a segment of the picture that is nearly here as well.
      disableVideoPrefetch: true,
      // A line that is away is no reason to give up a rendition.
      maxDisabledTime: 0,
      retryParameters: RETRIES,
    },
  };
}

/** What of it changes with the data saver. */
export function savingConfiguration(saving: boolean) {
  const maxHeight = saving ? SAVING_HEIGHT : Number.POSITIVE_INFINITY;
  return { abr: { restrictions: { maxHeight } } };
}

/** Once it plays. From then on another line (a phone that leaves the house) is measured anew, from what it says of itself. */
export function steadyConfiguration(saving: boolean) {
  return {
    abr: { useNetworkInformation: true },
    streaming: { bufferingGoal: saving ? SAVING_BUFFER_SECONDS : STEADY_BUFFER_SECONDS },
  };
}
