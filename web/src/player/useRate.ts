import { type RefObject, useEffect, useState } from 'react';

export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** As fast as what was watched before it: for as long as the page is open. */
let rateOfSession = 1;

/** How fast it plays. Shaka holds the element at 0 while it waits, and goes on at its default: both are set. */
export function useRate(video: RefObject<HTMLVideoElement | null>) {
  const [rate, setRate] = useState(rateOfSession);
  useEffect(() => {
    rateOfSession = rate;
    if (!video.current) return;
    video.current.defaultPlaybackRate = rate;
    video.current.playbackRate = rate;
  }, [video, rate]);

  function step(by: 1 | -1): number {
    const next = RATES[RATES.indexOf(rate) + by] ?? rate;
    setRate(next);
    return next;
  }

  return { rate, setRate, step };
}
