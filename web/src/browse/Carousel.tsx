import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiChevronLeft, FiChevronRight } from 'react-icons/fi';
import { useScrollEnds } from './useScrollEnds';

interface CarouselProps<T extends { id: string }> {
  heading: string;
  reason?: string | null | undefined;
  items: T[];
  shape: 'poster' | 'wide';
  children: (item: T, tabIndex: 0 | -1, position: number) => ReactNode;
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A row of cards: one stop for Tab, arrow keys inside, and two buttons for the mouse. */
export function Carousel<T extends { id: string }>({ heading, reason, items, shape, children }: CarouselProps<T>) {
  const { t } = useTranslation('browse');
  const headingId = useId();
  const strip = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const { atStart, atEnd } = useScrollEnds(strip, items.length);
  const current = Math.min(active, items.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (!step || !strip.current) return;
    event.preventDefault();
    const next = step(current, items.length - 1);
    setActive(next);
    const card = strip.current.children[next]?.querySelector<HTMLElement>('[data-card]');
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }

  function page(direction: 1 | -1) {
    strip.current?.scrollBy({ left: direction * strip.current.clientWidth * 0.85, behavior: 'smooth' });
  }

  return (
    <section aria-labelledby={headingId} className="group/row relative" data-testid="row">
      <div className="gutter mb-3 flex flex-wrap items-baseline gap-x-4">
        <h2 id={headingId} className="font-display text-[1.7rem] leading-none tracking-wide md:text-[2rem]">
          {heading}
        </h2>
        {reason && <p className="text-sm text-dust">{reason}</p>}
      </div>
      <div className="relative">
        <ul
          ref={strip}
          onKeyDown={onKeyDown}
          className="gutter no-scrollbar -my-3 flex snap-x snap-mandatory scroll-px-[clamp(1rem,4vw,4rem)] gap-2.5 overflow-x-auto scroll-smooth py-3 md:gap-3.5"
        >
          {items.map((item, position) => (
            <li
              key={item.id}
              onFocus={() => setActive(position)}
              className={`shrink-0 snap-start ${shape === 'poster' ? 'w-[clamp(8rem,13.2vw,15rem)]' : 'w-[clamp(15rem,23vw,27rem)]'}`}
            >
              {children(item, position === current ? 0 : -1, position)}
            </li>
          ))}
        </ul>
        <Arrow side="left" label={t('previous', { row: heading })} hidden={atStart} onClick={() => page(-1)} />
        <Arrow side="right" label={t('next', { row: heading })} hidden={atEnd} onClick={() => page(1)} />
      </div>
    </section>
  );
}

interface ArrowProps {
  side: 'left' | 'right';
  label: string;
  hidden: boolean;
  onClick: () => void;
}

/** For the mouse alone: the keyboard has its arrow keys, a finger swipes. */
function Arrow({ side, label, hidden, onClick }: ArrowProps) {
  if (hidden) return null;
  const Icon = side === 'left' ? FiChevronLeft : FiChevronRight;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      onClick={onClick}
      className={`absolute inset-y-0 z-20 hidden w-[clamp(1rem,4vw,4rem)] items-center justify-center bg-night/60 text-screen opacity-0 transition-opacity group-hover/row:opacity-100 hover:bg-night/85 hover:text-amber pointer-fine:flex ${
        side === 'left' ? 'left-0' : 'right-0'
      }`}
    >
      <Icon className="size-8" aria-hidden="true" />
    </button>
  );
}
