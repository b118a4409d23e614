import { causeOf, codeOf } from './errorCode';
import type { Renewed } from './renewal';

/** Why it does not go on, in words that a viewer is told. */
export type Fault = 'network' | 'gone' | 'codec' | 'unknown';

interface RecoveryParts {
  /** Fetches on where it stopped. */
  retry: () => void;
  /** Loads it anew where it is, if that is wished without what could not be decoded; false where nothing else is left. */
  reload: (otherwise: boolean) => boolean;
  /** Nothing is being fetched. */
  idle: () => boolean;
  renew: () => Promise<Renewed>;
  /** The line is away, or is back. */
  onLost: (lost: boolean) => void;
  onBroken: (fault: Fault) => void;
  /** The viewer noticed nothing, or little; it is told all the same. */
  onError: (code: string) => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;
/** A try that asks for nothing within this did not take. */
const TAKES_MS = 3_000;
const REFUSALS = 3;

/** What a player does about an error: it waits for the line, asks for cookies, shows it otherwise; or says what is wrong. */
export function createRecovery({ retry, reload, idle, renew, onLost, onBroken, onError }: RecoveryParts) {
  let tries = 0;
  let refusals = 0;
  let lost = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let taking: ReturnType<typeof setTimeout> | undefined;
  let starving: ReturnType<typeof setInterval> | undefined;

  function stop() {
    clearTimeout(waiting);
    clearTimeout(taking);
  }

  function again() {
    stop();
    retry();
    taking = setTimeout(() => reload(false), TAKES_MS);
  }

  function waitForTheLine() {
    lost = true;
    onLost(true);
    stop();
    waiting = setTimeout(again, Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS));
    tries++;
  }

  async function refused() {
    refusals++;
    if (refusals > REFUSALS) return onBroken('unknown');
    const came = await renew();
    if (came === 'unreachable') waitForTheLine();
    // An ended session has its own words.
    else if (came === 'renewed') again();
  }

  return {
    /** Shaka gave up on something. */
    failed(error: unknown) {
      onError(codeOf(error));
      switch (causeOf(error)) {
        case 'network':
          return waitForTheLine();
        case 'refused':
          return void refused();
        case 'media':
          return reload(true) ? undefined : onBroken('codec');
        case 'gone':
          return onBroken('gone');
        default:
          return onBroken('unknown');
      }
    },
    /** Something is being asked for. */
    asked: () => clearTimeout(taking),
    /** Something came through. */
    arrived() {
      tries = 0;
      refusals = 0;
      if (!lost) return;
      lost = false;
      onLost(false);
    },
    /** The browser says that the line is back, or the viewer does not want to wait. */
    now() {
      if (lost) again();
    },
    /** There is nothing left to play. Shaka forgets a rendition whose playlist failed: whatever it waits for, it does not ask. */
    starves(now: boolean) {
      clearInterval(starving);
      if (now) starving = setInterval(() => !lost && idle() && reload(false), TAKES_MS);
    },
    stop() {
      stop();
      clearInterval(starving);
    },
  };
}
