import type { Card } from './catalogue';

interface TitleArtProps {
  card: Card;
  shape: 'poster' | 'wide';
  /** Seen at once, so loaded first. */
  eager?: boolean;
}

/** The picture of a card over its own colour; without a picture, the title set in type. */
export function TitleArt({ card, shape, eager = false }: TitleArtProps) {
  const { poster, backdrop, dominantColor } = card.artwork ?? {};
  const picture = shape === 'poster' ? (poster ?? backdrop) : (backdrop ?? poster);
  return (
    <div
      className={`relative overflow-hidden rounded-lg bg-curtain ${shape === 'poster' ? 'aspect-2/3' : 'aspect-video'}`}
      style={dominantColor ? { backgroundColor: dominantColor } : undefined}
    >
      {picture ? (
        <img
          src={picture}
          alt=""
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          draggable={false}
          className="size-full object-cover"
        />
      ) : (
        <span
          aria-hidden="true"
          className="grid size-full place-items-center p-3 text-center font-display text-3xl leading-none text-balance"
        >
          {card.title}
        </span>
      )}
    </div>
  );
}
