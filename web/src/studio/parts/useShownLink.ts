import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A strip of links that is scrolled so far that the one of this page is seen. */
export function useShownLink<E extends HTMLElement>() {
  const strip = useRef<E>(null);
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (!pathname && !search) return;
    const link = strip.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (link && strip.current)
      strip.current.scrollLeft = link.offsetLeft - (strip.current.clientWidth - link.clientWidth) / 2;
  }, [pathname, search]);
  return strip;
}
