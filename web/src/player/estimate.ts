import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { rememberedBandwidth } from './preferences';

/**
 * Remembers how fast the line is when the player is closed, and whenever the page may be closed next: nothing is heard of a phone's
 * browser once it is out of sight.
 */
export function keepEstimate(player: Pick<shaka.Player, 'getStats' | 'getConfiguration'>) {
  function keep() {
    const { estimatedBandwidth } = player.getStats();
    // Until something is measured, it is what the start was given.
    const { defaultBandwidthEstimate } = player.getConfiguration().abr;
    if (estimatedBandwidth > 0 && estimatedBandwidth !== defaultBandwidthEstimate) {
      rememberedBandwidth.write(Math.round(estimatedBandwidth));
    }
  }
  function hidden() {
    if (document.hidden) keep();
  }
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', keep);
  return {
    stop() {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', keep);
      keep();
    },
  };
}
