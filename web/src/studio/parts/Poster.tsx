import { FiFilm } from 'react-icons/fi';

interface PosterProps {
  artwork: { poster?: string | null; dominantColor?: string | null } | null | undefined;
  className?: string;
}

/** A small poster in a list, or the place of one. */
export function Poster({ artwork, className = 'w-10' }: PosterProps) {
  return (
    <span
      className={`relative grid aspect-2/3 shrink-0 place-items-center overflow-hidden rounded-sm bg-curtain text-brass ${className}`}
      style={artwork?.dominantColor ? { backgroundColor: artwork.dominantColor } : undefined}
    >
      {artwork?.poster ? (
        <img
          src={artwork.poster}
          alt=""
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        <FiFilm aria-hidden="true" className="size-4" />
      )}
    </span>
  );
}
