import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api/api';
import { isProblem, type Problem } from '../api/problem';
import { useAppDispatch } from '../app/store';
import { type Grant, leavePlayback, type WatchRequest } from './playbackApi';
import { pressedPlay, takePress } from './press';
import type { Quality } from './quality';
import type { Fault } from './recovery';
import { takeStart } from './startAhead';

export type Playback =
  | { state: 'starting' }
  | { state: 'granted'; grant: Grant; wished: number }
  | { state: 'refused'; problem: Problem }
  /** Another screen took over. */
  | { state: 'ended' }
  /** The media could not be shown. */
  | { state: 'broken'; fault: Fault };

/** How long another try waits for the server to hear where the last one stopped. */
const PATIENCE_MS = 2_000;
const pause = (ms: number) => new Promise<void>((over) => setTimeout(over, ms));

/** Holds one playback session for what is to be watched; leaving gives it back with the place reached. */
export function usePlayback({ titleId, episodeId, trailer }: WatchRequest) {
  const dispatch = useAppDispatch();
  const [playback, setPlayback] = useState<Playback>({ state: 'starting' });
  const [tries, setTries] = useState(0);
  const shown = useRef(playback.state);
  useEffect(() => {
    shown.current = playback.state;
  });
  /** Milliseconds; the player keeps it up to date. */
  const position = useRef(0);
  /** What there is to say of how it went; the player sets it. */
  const quality = useRef<(() => Quality) | null>(null);
  /** Where the last one was left is being told. */
  const leaving = useRef<Promise<unknown>>(Promise.resolve());

  const again = useCallback(() => {
    pressedPlay();
    setTries((n) => n + 1);
  }, []);

  useEffect(() => {
    let left = false;
    let sessionId: string | null = null;
    const wished = takePress();
    position.current = 0;
    quality.current = null;
    setPlayback({ state: 'starting' });

    async function begin() {
      // Who tries again goes on where it stopped, once the server knows where that is.
      if (tries > 0) await Promise.race([leaving.current, pause(PATIENCE_MS)]);
      if (!left) await takeStart({ titleId, episodeId, trailer }).then(started, refused);
    }
    void begin();

    function started(grant: Grant) {
      sessionId = grant.sessionId;
      position.current = (grant.resumeAt ?? 0) * 1000;
      if (left) leave();
      else setPlayback({ state: 'granted', grant, wished });
    }

    function refused(problem: unknown) {
      if (!left && isProblem(problem)) setPlayback({ state: 'refused', problem });
    }

    function leave() {
      if (!sessionId || trailer) return;
      const how = quality.current?.() ?? {};
      const left = leavePlayback(sessionId, position.current, Object.keys(how).length > 0 ? how : undefined);
      sessionId = null;
      // The home page may have asked before the place was kept; what failed is caught up by the last heartbeat.
      const changed = () => void dispatch(api.util.invalidateTags(['Home', 'Watching']));
      leaving.current = left.then(changed, changed);
    }

    // A page that comes out of the browser's back/forward cache gave its stream back as it was left.
    function comeBack({ persisted }: PageTransitionEvent) {
      if (persisted && !trailer && shown.current === 'granted') again();
    }

    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      left = true;
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      leave();
    };
  }, [titleId, episodeId, trailer, tries, dispatch, again]);

  return {
    playback,
    position,
    quality,
    again,
    end: () => setPlayback({ state: 'ended' }),
    fail: (fault: Fault) => setPlayback({ state: 'broken', fault }),
  };
}
