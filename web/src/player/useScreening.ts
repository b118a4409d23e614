import { type RefObject, useEffect, useRef, useState } from 'react';
import { isHere } from '../offline/localPlayback';
import { type Choices, NO_CHOICES } from './choices';
import { causeOf, codeOf } from './errorCode';
import { type Grant, renewCookies } from './playbackApi';
import type { QualityLog } from './quality';
import type { Fault } from './recovery';
import type { Screening } from './screening';
import { beatOf } from './useHeartbeats';
import type { Wishes } from './wishes';

/** Begins to fetch Shaka as soon as the player's own code is here, while the server still decides. */
const shakaReady = import('./screening');

interface ScreeningHookParts {
  video: RefObject<HTMLVideoElement | null>;
  container: RefObject<HTMLElement | null>;
  grant: Grant;
  /** What to begin with; null while that is not known, and until then nothing begins. */
  wishes: Wishes | null;
  /** Milliseconds. */
  position: RefObject<number>;
  log: QualityLog;
  onChosen: (choice: Partial<Wishes>) => void;
  onEnded: () => void;
  onBroken: (fault: Fault) => void;
}

/** Shows the granted film in the video element, from where it was left. */
export function useScreening(parts: ScreeningHookParts) {
  const { video, container, grant, wishes, position, log } = parts;
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  const [buffering, setBuffering] = useState(true);
  const [lost, setLost] = useState(false);
  const [autoplayRefused, setAutoplayRefused] = useState(false);
  const screening = useRef<Screening | null>(null);
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  const known = wishes !== null;

  useEffect(() => {
    const [element, over] = [video.current, container.current];
    if (!element || !over || !known) return;
    let left = false;

    function broken(fault: Fault) {
      if (!left) latest.current.onBroken(fault);
    }

    async function renew(element: HTMLVideoElement) {
      const came = await renewCookies(grant.sessionId, beatOf(element, position.current));
      if (came === 'ended' && !left) latest.current.onEnded();
      return came;
    }

    async function open(element: HTMLVideoElement, over: HTMLElement) {
      const { openScreening } = await shakaReady;
      const player = isHere(grant.sessionId) ? (await import('../offline/shakaMedia')).newPlayer() : undefined;
      if (left) return;
      const opened = await openScreening({
        video: element,
        container: over,
        ...(player && { player }),
        onChoices: setChoices,
        onChosen: (choice) => latest.current.onChosen(choice),
        onBuffering: (now) => {
          setBuffering(now);
          if (!now) log.goesOn();
          else if (!element.paused) log.stalled();
        },
        onSwitch: log.switched,
        onLost: setLost,
        onError: log.failed,
        onBroken: broken,
        renew: () => renew(element),
      });
      screening.current = opened;
      if (left) return opened.close();
      const { wishes } = latest.current;
      if (wishes) await opened.load(grant, wishes);
      if (left) return;
      await element.play().catch((refused: DOMException) => {
        // Without a gesture the browser plays nothing aloud; one press on Play is one.
        if (refused.name === 'NotAllowedError') setAutoplayRefused(true);
        else if (refused.name !== 'AbortError') throw refused;
      });
    }

    const opening = open(element, over).catch((error: unknown) => {
      if (left) return;
      log.failed(codeOf(error));
      broken(faultOf(error));
    });
    return () => {
      left = true;
      void opening.then(() => screening.current?.close());
    };
  }, [grant, known, video, container, position, log]);

  return { choices, buffering, lost, autoplayRefused, screening };
}

/** Why it did not begin. */
function faultOf(error: unknown): Fault {
  const cause = causeOf(error);
  if (cause === 'media') return 'codec';
  return cause === 'network' || cause === 'gone' ? cause : 'unknown';
}
