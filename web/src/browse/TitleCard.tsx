import { Link } from 'react-router';
import type { Card } from './catalogue';
import { Facts } from './Facts';
import { TitleArt } from './TitleArt';

interface TitleCardProps {
  card: Card;
  shape?: 'poster' | 'wide';
  tabIndex?: 0 | -1;
}

/** A picture that leads to its title; a pointer or the focus on it brings out what it is. */
export function TitleCard({ card, shape = 'poster', tabIndex = 0 }: TitleCardProps) {
  return (
    <Link
      to={`/title/${encodeURIComponent(card.id)}`}
      tabIndex={tabIndex}
      data-card
      data-testid="title-card"
      aria-label={card.year ? `${card.title} (${card.year})` : card.title}
      className="group/card relative block rounded-lg transition-transform duration-300 ease-curtain hover:z-10 hover:scale-[1.045] focus-visible:z-10 focus-visible:scale-[1.045]"
    >
      <TitleArt card={card} shape={shape} />
      {card.badge && (
        <span className="absolute top-2 left-2 rounded-sm bg-amber px-1.5 py-0.5 text-xs font-bold text-night">
          {card.badge}
        </span>
      )}
      {shape === 'wide' && (
        <span
          aria-hidden="true"
          className="absolute inset-x-0 bottom-0 rounded-b-lg bg-linear-to-t from-night/95 to-transparent px-3 pt-12 pb-2.5 font-display text-2xl leading-none tracking-wide transition-opacity group-hover/card:opacity-0 group-focus-visible/card:opacity-0"
        >
          {card.title}
        </span>
      )}
      <span
        aria-hidden="true"
        className="absolute inset-0 flex flex-col justify-end rounded-lg bg-linear-to-t from-night via-night/70 to-transparent p-3 opacity-0 ring-2 ring-amber/80 transition-opacity duration-300 group-hover/card:opacity-100 group-focus-visible/card:opacity-100 max-md:hidden"
      >
        <span className="font-display text-2xl leading-[0.95] tracking-wide text-balance">{card.title}</span>
        <Facts card={card} className="mt-1.5 text-sm text-screen/90" />
      </span>
    </Link>
  );
}
