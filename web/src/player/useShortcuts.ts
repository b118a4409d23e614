import { useEffect, useRef } from 'react';

export interface PlayerActions {
  toggle: () => void;
  /** Seconds, forward or back. */
  skip: (seconds: number) => void;
  /** A share of the whole, 0 to 1. */
  seekTo: (share: number) => void;
  louder: (by: number) => void;
  mute: () => void;
  faster: (by: 1 | -1) => void;
  fullScreen: () => void;
  pictureInPicture: () => void;
  subtitles: () => void;
  /** Past the intro, the recap or the credits, where they play. */
  skipPart: () => void;
  next: () => void;
  help: () => void;
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
  Home: (a) => a.seekTo(0),
  m: (a) => a.mute(),
  '<': (a) => a.faster(-1),
  '>': (a) => a.faster(1),
  f: (a) => a.fullScreen(),
  p: (a) => a.pictureInPicture(),
  c: (a) => a.subtitles(),
  s: (a) => a.skipPart(),
  n: (a) => a.next(),
  '?': (a) => a.help(),
  Escape: (a) => a.leave(),
};

/** What the dialog about the keyboard says, in this order: keys, and the word for what they do. */
export const KEYS_TOLD = [
  [['Space', 'K'], 'keyToggle'],
  [['←', 'J'], 'back10'],
  [['→', 'L'], 'forward10'],
  [['0', '9'], 'keyShare'],
  [['Home'], 'keyStart'],
  [['↑', '↓'], 'volume'],
  [['M'], 'mute'],
  [['<', '>'], 'speed'],
  [['C'], 'subtitles'],
  [['S'], 'keySkip'],
  [['N'], 'nextEpisode'],
  [['F'], 'fullScreen'],
  [['P'], 'pip'],
  [['?'], 'keyboard'],
  [['Esc'], 'keyLeave'],
] as const;

/** What the focused control does with a key itself. */
function ownKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return key === ' ' || key.startsWith('Arrow');
  if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) return key === ' ';
  return target instanceof HTMLSelectElement;
}

/** The keyboard, wherever the focus is; not while a dialog has it. */
export function useShortcuts(actions: PlayerActions) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      // Asked of the page: a dialog is closed a moment before it is told to be, and another key may follow at once.
      if (document.querySelector('dialog[open]') || ownKey(event.target, event.key)) return;
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
