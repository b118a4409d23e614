import { useEffect } from 'react';

/** Keeps the screen awake while something plays. A browser lets go of it whenever the page is hidden. */
export function useWakeLock(playing: boolean) {
  useEffect(() => {
    if (!playing || !navigator.wakeLock) return;
    let over = false;
    let held: WakeLockSentinel | null = null;

    async function hold() {
      if (document.hidden || over) return;
      // On low battery it may be refused: then the screen sleeps as it likes.
      const lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (over) void lock?.release();
      else held = lock;
    }

    const look = () => void hold();
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', look);
      void held?.release();
    };
  }, [playing]);
}
