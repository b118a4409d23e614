import { type RefObject, useEffect, useRef } from 'react';
import { createHeartbeats } from './heartbeats';
import { type Beat, type Grant, sendBeat } from './playbackApi';
import type { QualityLog } from './quality';
import type { Screening } from './screening';

interface HeartbeatsHookParts {
  video: RefObject<HTMLVideoElement | null>;
  screening: RefObject<Screening | null>;
  grant: Grant;
  /** A trailer takes no stream and keeps no place. */
  trailer: boolean;
  log: QualityLog;
  /** Milliseconds, kept up to date for whoever leaves. */
  position: RefObject<number>;
  onEnded: () => void;
}

const DEFAULT_INTERVAL = 15;

/** Tells where playback is, while it plays and at each thing the viewer does. */
export function useHeartbeats({ video, screening, grant, trailer, log, position, onEnded }: HeartbeatsHookParts) {
  const ended = useRef(onEnded);
  useEffect(() => {
    ended.current = onEnded;
  });

  useEffect(() => {
    const element = video.current;
    if (!element || trailer) return;

    function moment(): Beat {
      const qoe = log.take(screening.current?.bitsPerSecond() ?? null);
      const beat = beatOf(element as HTMLVideoElement, position.current);
      return Object.keys(qoe).length > 0 ? { ...beat, qoe } : beat;
    }

    const beats = createHeartbeats({
      every: grant.heartbeatEvery ?? DEFAULT_INTERVAL,
      state: () => stateOf(element as HTMLVideoElement),
      moment,
      send: (beat) => sendBeat(grant.sessionId, beat),
      onEnded: () => ended.current(),
      onLost: ({ qoe }) => log.putBack((qoe ?? {}) as Parameters<typeof log.putBack>[0]),
    });
    // Until it shows something, the element says 0: the place is then still the one it resumes at.
    const keep = () => {
      if (element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) position.current = element.currentTime * 1000;
    };
    const beat = () => {
      keep();
      if (element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) void beats.beat();
    };
    const online = () => void beats.beat();
    beats.start();
    window.addEventListener('online', online);
    element.addEventListener('timeupdate', keep);
    for (const event of ['play', 'pause', 'seeked', 'ended']) element.addEventListener(event, beat);
    return () => {
      beats.stop();
      window.removeEventListener('online', online);
      element.removeEventListener('timeupdate', keep);
      for (const event of ['play', 'pause', 'seeked', 'ended']) element.removeEventListener(event, beat);
    };
  }, [video, screening, grant, trailer, log, position]);
}

/** Where the video is, and what it does. */
export function beatOf(video: HTMLVideoElement, positionMs: number): Beat {
  return { positionMs: Math.round(positionMs), state: stateOf(video) };
}

function stateOf(video: HTMLVideoElement): Beat['state'] {
  if (video.ended) return 'ended';
  if (video.paused) return 'paused';
  return video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA ? 'buffering' : 'playing';
}
