import { type ReactNode, useEffect, useRef } from 'react';
import { impressions } from './impressions';

interface ImpressedProps {
  rowId: string;
  titleId: string;
  position: number;
  children: ReactNode;
}

const SEEN_MS = 700;

/** Notes its card as shown once at least half of it has been in view for a moment. */
export function Impressed({ rowId, titleId, position, children }: ImpressedProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (!entry?.isIntersecting) return;
        timer = setTimeout(() => {
          impressions.note({ rowId, titleId, position });
          observer.disconnect();
        }, SEEN_MS);
      },
      { threshold: 0.5 },
    );
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [rowId, titleId, position]);
  return <div ref={element}>{children}</div>;
}
