import { type MouseEvent, useRef } from 'react';
import type { PlayerActions } from './useShortcuts';

const TWICE_WITHIN_MS = 350;
/** Of the width, at either side. */
const SIDE = 0.4;

/**
 * Presses on the picture. A mouse plays and pauses, and fills the screen by a double click; a finger only brings out the
 * controls, and by a double tap at a side goes back or on.
 */
export function usePress({ toggle, fullScreen, skip }: PlayerActions) {
  const tapped = useRef(Number.NEGATIVE_INFINITY);

  function tap({ currentTarget, clientX, timeStamp }: MouseEvent<HTMLElement>) {
    const twice = timeStamp - tapped.current < TWICE_WITHIN_MS;
    tapped.current = timeStamp;
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left) / width;
    if (twice && share < SIDE) skip(-10);
    else if (twice && share > 1 - SIDE) skip(10);
  }

  return {
    onClick(event: MouseEvent<HTMLElement>) {
      if (isTouch(event)) tap(event);
      else toggle();
    },
    onDoubleClick(event: MouseEvent<HTMLElement>) {
      if (event.timeStamp - tapped.current > TWICE_WITHIN_MS) fullScreen();
    },
  };
}

function isTouch({ nativeEvent }: MouseEvent<HTMLElement>): boolean {
  return (nativeEvent as { pointerType?: string }).pointerType === 'touch';
}
