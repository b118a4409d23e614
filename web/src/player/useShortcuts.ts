import { useEffect, useRef } from 'react';

export interface PlayerActions {
  toggle: () => void;
  /** Seconds, forward or back. */
  skip: (seconds: number) => void;
  /** A share of the whole, 0 to 1. */
  seekTo: (share: number) => void;
  louder: (by: number) => void;
  mute: () => void;
  fullScreen: () => void;
  subtitles: () => void;
  next: () => void;
  leave: () => void;
}

type Keys = Record<string, (actions: PlayerActions) => void>;

const KEYS: Keys = {
  ' ': (a) => a.toggle(),
  k: (a) => a.toggle(),
  j: (a) => a.skip(-10),
  l: (a) => a.skip(10),
  ArrowLeft: (a) => a.skip(-10),
  ArrowRight: (a) => a.skip(10),
  ArrowUp: (a) => a.louder(0.1),
  ArrowDown: (a) => a.louder(-0.1),
  m: (a) => a.mute(),
  f: (a) => a.fullScreen(),
  c: (a) => a.subtitles(),
  n: (a) => a.next(),
  Escape: (a) => a.leave(),
};

/** What the focused control does with a key itself. */
function ownKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return key === ' ' || key.startsWith('Arrow');
  if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) return key === ' ';
  return false;
}

/** The keyboard, wherever the focus is. */
export function useShortcuts(actions: PlayerActions) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (ownKey(event.target, event.key)) return;
      const act = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
      if (act) act(latest.current);
      else if (/^\d$/.test(event.key)) latest.current.seekTo(Number(event.key) / 10);
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
