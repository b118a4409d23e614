import type { ReactNode } from 'react';
import type { Artwork } from './catalogue';

/** A backdrop from edge to edge, darkened where words stand on it. */
export function HeroArt({ artwork, children }: { artwork: Artwork | undefined; children?: ReactNode }) {
  return (
    <div
      aria-hidden="true"
      className="absolute inset-0 -z-10 overflow-hidden bg-velvet"
      style={artwork?.dominantColor ? { backgroundColor: artwork.dominantColor } : undefined}
    >
      {artwork?.backdrop && (
        <img
          src={artwork.backdrop}
          alt=""
          fetchPriority="high"
          className="absolute inset-0 size-full object-cover object-[70%_25%]"
        />
      )}
      {children}
      <div className="absolute inset-0 bg-linear-to-r from-night/90 via-night/45 via-45% to-transparent max-md:via-night/55 max-md:to-night/30" />
      <div className="absolute inset-0 bg-linear-to-t from-night via-night/45 via-30% to-transparent to-65% max-md:via-night/80 max-md:via-55% max-md:to-100%" />
    </div>
  );
}
