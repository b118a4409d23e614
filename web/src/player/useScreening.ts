import { type RefObject, useEffect, useRef, useState } from 'react';
import { isHere } from '../offline/localPlayback';
import { codeOf } from './errorCode';
import type { Grant } from './playbackApi';
import type { createQualityLog } from './quality';
import type { Choices, Screening } from './screening';
import { type Wishes, wishesOf } from './wishes';

const NONE: Choices = { heights: [], height: null, shownHeight: null, audio: [], subtitles: [] };

/** Begins to fetch Shaka as soon as the player's own code is here, while the server still decides. */
const shakaReady = import('./screening');

interface ScreeningHookParts {
  video: RefObject<HTMLVideoElement | null>;
  container: RefObject<HTMLElement | null>;
  grant: Grant;
  /** What to begin with; null while that is not known, and until then nothing begins. */
  wishes: Wishes | null;
  onChosen: (choice: Partial<Wishes>) => void;
  log: ReturnType<typeof createQualityLog>;
  onBroken: () => void;
}

/** Shows the granted film in the video element, from where it was left. */
export function useScreening({ video, container, grant, wishes, onChosen, log, onBroken }: ScreeningHookParts) {
  const [choices, setChoices] = useState<Choices>(NONE);
  const [buffering, setBuffering] = useState(true);
  const [autoplayRefused, setAutoplayRefused] = useState(false);
  const screening = useRef<Screening | null>(null);
  const latest = useRef({ onBroken, onChosen, wishes });
  useEffect(() => {
    latest.current = { onBroken, onChosen, wishes };
  });
  const known = wishes !== null;

  useEffect(() => {
    const [element, over] = [video.current, container.current];
    if (!element || !over || !known) return;
    let left = false;

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
          if (now) log.stalled();
          else log.goesOn();
        },
        onSwitch: log.switched,
        onBroken: (code) => {
          log.failed(code);
          if (!left) latest.current.onBroken();
        },
      });
      screening.current = opened;
      if (left) return opened.close();
      await opened.load(grant.manifestUrl, grant.resumeAt ?? 0, latest.current.wishes ?? wishesOf(undefined));
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
      latest.current.onBroken();
    });
    return () => {
      left = true;
      void opening.then(() => screening.current?.close());
    };
  }, [grant, known, video, container, log]);

  return { choices, buffering, autoplayRefused, screening };
}
