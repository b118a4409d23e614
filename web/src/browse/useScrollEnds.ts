import { type RefObject, useEffect, useState } from 'react';

/** Whether a strip can still be scrolled to either side. */
export function useScrollEnds(strip: RefObject<HTMLElement | null>, count: number) {
  const [ends, setEnds] = useState({ atStart: true, atEnd: true });
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const look = () => {
      const atStart = element.scrollLeft < 8;
      const atEnd = count === 0 || element.scrollLeft + element.clientWidth > element.scrollWidth - 8;
      setEnds((now) => (now.atStart === atStart && now.atEnd === atEnd ? now : { atStart, atEnd }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [strip, count]);
  return ends;
}
