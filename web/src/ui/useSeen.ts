import { type RefObject, useEffect, useRef } from 'react';

/** Calls back when the element comes into view (or near it, by `margin`). */
export function useSeen<E extends Element>(onSeen: () => void, margin = '0px', threshold = 0): RefObject<E | null> {
  const element = useRef<E>(null);
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && latest.current(), {
      rootMargin: margin,
      threshold,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [margin, threshold]);
  return element;
}
