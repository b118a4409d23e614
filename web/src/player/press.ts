/** On the clock of `performance`; 0 where the page itself is the one that plays. */
let pressed: number | null = window.location.pathname.startsWith('/watch/') ? 0 : null;

/** Somebody asked for a film: from now on they wait. */
export function pressedPlay() {
  pressed = performance.now();
}

/** When the film that starts now was asked for, on the clock of `performance`. A press is told once: after it, it is now. */
export function takePress(): number {
  const when = pressed ?? performance.now();
  pressed = null;
  return when;
}
