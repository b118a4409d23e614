import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { createRecovery, type Fault } from './recovery';
import { createRenewal, type Renewed } from './renewal';

export interface SafeguardParts {
  /** The line is away, or is back. */
  onLost: (lost: boolean) => void;
  /** Something failed, whether or not it goes on. */
  onError: (code: string) => void;
  /** It cannot go on by itself. */
  onBroken: (fault: Fault) => void;
  /** Asks for what opens the media again. */
  renew: () => Promise<Renewed>;
}

interface Loading {
  /** Until then, a failure is that of loading. */
  isLoaded: () => boolean;
  /** Loads it anew, as {@link createRecovery} has it. */
  reload: (otherwise: boolean) => boolean;
}

interface Download {
  request?: shaka.extern.Request;
  httpResponseCode?: number;
}

/** `shaka.util.Error.Severity.CRITICAL` */
const CRITICAL = 2;

/** Hears what a player fetches and what fails, and has it recover. */
export function safeguard(player: shaka.Player, parts: SafeguardParts & Loading) {
  const fetching = new Set<string | undefined>();
  const renewal = createRenewal(parts.renew);
  const recovery = createRecovery({
    ...parts,
    retry: () => player.retryStreaming(0),
    idle: () => fetching.size === 0,
    renew: renewal.refused,
  });
  window.addEventListener('online', recovery.now);

  player.getNetworkingEngine()?.registerRequestFilter(async (_, request) => {
    fetching.add(request.uris[0]);
    recovery.asked();
    await renewal.settled();
  });
  player.addEventListener('downloadcompleted', (event: Event & Download) => {
    fetching.delete(event.request?.uris[0]);
    recovery.arrived();
  });
  player.addEventListener('downloadfailed', (event: Event & Download) => {
    fetching.delete(event.request?.uris[0]);
    if (event.httpResponseCode === 403) void renewal.refused();
  });
  player.addEventListener('mediasourcerecovered', () => parts.onError('media-source-recovered'));
  player.addEventListener('error', (event: Event & { detail?: unknown }) => {
    const { severity } = (event.detail ?? {}) as { severity?: number };
    if (!parts.isLoaded() || severity !== CRITICAL) return;
    event.preventDefault();
    recovery.failed(event.detail);
  });

  return {
    ...recovery,
    stop() {
      window.removeEventListener('online', recovery.now);
      recovery.stop();
    },
  };
}
