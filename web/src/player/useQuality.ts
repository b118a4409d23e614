import { type RefObject, useEffect } from 'react';
import type { QualityLog } from './quality';

/** Lets the log know what the video element sees. */
export function useQuality(video: RefObject<HTMLVideoElement | null>, log: QualityLog) {
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    let frame = 0;
    const playing = () => {
      // A page that nobody sees paints no frames.
      if (document.hidden || !element.requestVideoFrameCallback) log.firstFrame();
      else frame ||= element.requestVideoFrameCallback(() => log.firstFrame());
    };
    const settle = () => {
      if (!element.seeking && element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) log.arrived();
    };
    const heard: [string, () => void][] = [
      ['playing', playing],
      ['playing', settle],
      ['timeupdate', settle],
      ['seeking', log.seeks],
      ['pause', log.goesOn],
    ];
    for (const [event, hear] of heard) element.addEventListener(event, hear);
    return () => {
      if (frame) element.cancelVideoFrameCallback(frame);
      for (const [event, hear] of heard) element.removeEventListener(event, hear);
    };
  }, [video, log]);
}
