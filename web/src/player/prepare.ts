import type { MouseEvent } from 'react';
import { store } from '../app/store';
import { session } from '../session';
import { playerApi } from './playerApi';
import { pressedPlay } from './press';
import { startAhead } from './startAhead';

let prepared = false;

/**
 * Fetches what playing needs and no grant does: the player's code, Shaka's, a token that is still good, how the profile likes
 * to watch; and lets the browser find its decoders. Media comes from this origin, so the connection to it is open already.
 */
export function prepareToPlay() {
  // What fails fails again with the press, in words.
  void session.fresh().catch(() => undefined);
  store.dispatch(playerApi.util.prefetch('playerSettings', undefined, {}));
  if (prepared) return;
  prepared = true;
  Promise.all([import('./WatchPage'), import('./screening').then(({ warmUp }) => warmUp())]).catch(() => {
    // Whoever presses asks again, and is told what fails.
    prepared = false;
  });
}

/** A press that opens another tab is that tab's, and one that stores the page is none. */
function press({ currentTarget, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent<HTMLAnchorElement>) {
  if (ctrlKey || metaKey || shiftKey || altKey) return;
  pressedPlay();
  startAhead(currentTarget.href);
}

/** For a link to a film: it prepares when one is about to press, and asks for the film when one does. */
export const playIntent = {
  onPointerEnter: prepareToPlay,
  onFocus: prepareToPlay,
  onTouchStart: prepareToPlay,
  onClick: press,
};
