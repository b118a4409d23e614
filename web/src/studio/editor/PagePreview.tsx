import { useLayoutEffect, useRef, useState } from 'react';
import { Facts } from '../../browse/Facts';
import { HeroArt } from '../../browse/HeroArt';
import { Cast } from '../../title/Cast';
import { Details } from '../../title/Details';
import type { Preview } from '../model';

/** A title's page as large as this window would show it, made small enough for its place. Nothing in it can be pressed. */
export function PagePreview({ page }: { page: Preview['page'] }) {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState({ by: 0.3, window: window.innerWidth, height: 480 });
  const sheet = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!place.current || !sheet.current || !('ResizeObserver' in window)) return;
    const measure = () => {
      const width = document.documentElement.clientWidth;
      const by = (place.current?.clientWidth ?? width) / width;
      setScale({ by, window: width, height: (sheet.current?.offsetHeight ?? 0) * by });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(place.current);
    observer.observe(sheet.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={place}
      inert
      className="relative overflow-hidden rounded-lg border border-seam bg-night"
      style={{ height: scale.height }}
    >
      <div
        ref={sheet}
        className="absolute top-0 left-0 origin-top-left pb-10"
        style={{ width: scale.window, transform: `scale(${scale.by})` }}
      >
        <div className="relative isolate">
          <HeroArt artwork={page.artwork} />
          <div className="gutter flex min-h-[40rem] flex-col justify-end pt-40 pb-12">
            <div className="max-w-3xl">
              <p className="font-display text-[clamp(3.2rem,8.2vw,8.5rem)] leading-[0.86] text-balance drop-shadow-lg">
                {page.title}
              </p>
              <Facts card={page} className="mt-4 text-lg text-screen/90" />
              <p className="mt-4 max-w-2xl text-base text-screen/95 md:text-lg">
                {page.synopsis || page.synopsisShort}
              </p>
            </div>
          </div>
        </div>
        <div className="flex flex-col gap-14">
          <Cast people={page.people ?? []} />
          <Details title={page} />
        </div>
      </div>
    </div>
  );
}
