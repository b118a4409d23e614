import { type RefObject, useEffect, useRef, useState } from 'react';
import { leavePlayback, renewCookies, startPlayback } from '../player/playbackApi';

/** Who has only come by is not kept waiting for a film. */
const PAUSE_MS = 2_000;
const QUIET = { subtitles: 'off', audio: 'original', captions: false, descriptions: false };

interface PreviewParts {
  /** Null: nothing is to be shown. */
  titleId: string | null;
  video: RefObject<HTMLVideoElement | null>;
  box: RefObject<HTMLElement | null>;
  /** It cannot be shown, and nobody asked for it: the page is as it was. */
  onEnd: () => void;
}

/** Plays a title's trailer a while after the page came up; whether it plays. A trailer takes no stream and keeps no place. */
export function usePreview({ titleId, video, box, onEnd }: PreviewParts): boolean {
  const [plays, setPlays] = useState(false);
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });

  useEffect(() => {
    if (!titleId) return setPlays(false);
    const previewed = titleId;
    let left = false;
    const over: Array<() => Promise<unknown>> = [];

    async function begin(element: HTMLVideoElement, container: HTMLElement) {
      const { openScreening } = await import('../player/screening');
      const grant = await startPlayback({ titleId: previewed, episodeId: null, trailer: true });
      over.push(() => leavePlayback(grant.sessionId, 0));
      if (left) return;
      const nothing = () => undefined;
      const screening = await openScreening({
        video: element,
        container,
        onChoices: nothing,
        onChosen: nothing,
        onBuffering: nothing,
        onSwitch: nothing,
        onLost: nothing,
        onError: nothing,
        renew: () => renewCookies(grant.sessionId, { positionMs: 0, state: 'playing' }),
        onBroken: () => ended.current(),
      });
      over.push(screening.close);
      if (left) return;
      await screening.load({ ...grant, resumeAt: 0 }, QUIET);
      if (left) return;
      await element.play();
      setPlays(true);
    }

    // What nobody sees is not played. Where the browser refuses to go on, it stands still: it is but a preview.
    const seen = new IntersectionObserver(([box]) => {
      if (!box?.isIntersecting) video.current?.pause();
      else if (video.current?.currentTime) void video.current.play().catch(() => undefined);
    });
    if (box.current) seen.observe(box.current);

    let begun: Promise<void> = Promise.resolve();
    const wait = setTimeout(() => {
      const [element, container] = [video.current, box.current];
      if (element && container) begun = begin(element, container).catch(() => ended.current());
    }, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(wait);
      seen.disconnect();
      void begun.then(() => Promise.allSettled(over.map((end) => end())));
    };
  }, [titleId, video, box]);

  return plays;
}
