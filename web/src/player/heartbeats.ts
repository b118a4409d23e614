import { isProblem, type Problem } from '../api/problem';
import { type Beat, isOver } from './playbackApi';

interface HeartbeatParts {
  /** Seconds. */
  every: number;
  state: () => Beat['state'];
  moment: () => Beat;
  send: (beat: Beat) => Promise<unknown>;
  /** The server ended this playback: it was started elsewhere, or taken away. */
  onEnded: () => void;
  /** It did not arrive; there will be others. */
  onLost: (beat: Beat) => void;
  now?: () => number;
}

/** A paused film gives its stream back after this long; playing on asks for it again. */
const PAUSE_KEEPS_MS = 10 * 60_000;

/** Nothing was wrong with what was said. */
function isPassing({ status }: Problem) {
  return status === 0 || status === 429 || status >= 500;
}

/** Says where playback is: at its interval, and whenever something happens. One at a time, the latest wins. */
export function createHeartbeats({ every, state, moment, send, onEnded, onLost, now = Date.now }: HeartbeatParts) {
  let timer: ReturnType<typeof setInterval> | undefined;
  let sending: Promise<void> | null = null;
  let again = false;
  let over = false;
  let pausedSince: number | null = null;

  async function tell(): Promise<void> {
    const told = moment();
    try {
      await send(told);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      // Anything but the end is temporary: the next beat says it all again.
      if (isOver(refused)) {
        stop();
        onEnded();
      } else if (isPassing(refused)) {
        onLost(told);
      }
    }
  }

  function beat(): Promise<void> {
    if (over) return Promise.resolve();
    if (sending) {
      again = true;
      return sending;
    }
    sending = tell().finally(() => {
      sending = null;
      if (again && !over) {
        again = false;
        void beat();
      }
    });
    return sending;
  }

  function tick() {
    const doing = state();
    if (doing === 'ended') return;
    if (doing !== 'paused') pausedSince = null;
    else pausedSince ??= now();
    if (pausedSince === null || now() - pausedSince < PAUSE_KEEPS_MS) void beat();
  }

  function stop() {
    over = true;
    clearInterval(timer);
  }

  return {
    start() {
      timer = setInterval(tick, every * 1000);
    },
    beat,
    stop,
  };
}
