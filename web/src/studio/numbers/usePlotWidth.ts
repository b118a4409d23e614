import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width that there is for a plot, in pixels: its letters stay as large as they are. */
export function usePlotWidth(): [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useLayoutEffect(() => {
    if (!place.current || !('ResizeObserver' in window)) return;
    const measure = () => setWidth(Math.max(240, place.current?.clientWidth ?? 600));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
