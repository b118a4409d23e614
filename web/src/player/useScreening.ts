import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Grant } from './playbackApi';
import type { createQualityLog } from './quality';
import type { Choices, Screening } from './screening';

const NONE: Choices = { heights: [], height: null, shownHeight: null, audio: [], subtitles: [] };

/** Begins to fetch Shaka as soon as the player's own code is here, while the server still decides. */
const shakaReady = import('./screening');

interface ScreeningHookParts {
  video: RefObject<HTMLVideoElement | null>;
  container: RefObject<HTMLElement | null>;
  grant: Grant;
  log: ReturnType<typeof createQualityLog>;
  onBroken: () => void;
}

/** Shows the granted film in the video element, from where it was left. */
export function useScreening({ video, container, grant, log, onBroken }: ScreeningHookParts) {
  const [choices, setChoices] = useState<Choices>(NONE);
  const [buffering, setBuffering] = useState(true);
  const [autoplayRefused, setAutoplayRefused] = useState(false);
  const screening = useRef<Screening | null>(null);
  const broken = useRef(onBroken);
  useEffect(() => {
    broken.current = onBroken;
  });

  useEffect(() => {
    const [element, over] = [video.current, container.current];
    if (!element || !over) return;
    let left = false;

    async function open(element: HTMLVideoElement, over: HTMLElement) {
      const { openScreening } = await shakaReady;
      if (left) return;
      const opened = await openScreening({
        video: element,
        container: over,
        onChoices: setChoices,
        onBuffering: (now) => {
          setBuffering(now);
          if (now) log.stalled();
          else log.goesOn();
        },
        onSwitch: log.switched,
        onBroken: () => {
          log.failed();
          if (!left) broken.current();
        },
      });
      screening.current = opened;
      if (left) return opened.close();
      await opened.load(grant.manifestUrl, grant.resumeAt ?? 0);
      if (left) return;
      await element.play().catch((refused: DOMException) => {
        // Without a gesture the browser plays nothing aloud; one press on Play is one.
        if (refused.name === 'NotAllowedError') setAutoplayRefused(true);
        else if (refused.name !== 'AbortError') throw refused;
      });
    }

    const opening = open(element, over).catch(() => {
      if (!left) broken.current();
    });
    return () => {
      left = true;
      void opening.then(() => screening.current?.close());
    };
  }, [grant, video, container, log]);

  return { choices, buffering, autoplayRefused, screening };
}
