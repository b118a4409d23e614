import type { ReactNode } from 'react';

interface PosterFrameProps {
  title: string;
  year: number;
  paper: string;
  ink: string;
  children: ReactNode;
  /** The title's size in the poster's own units (200 × 300). */
  size?: number;
  /** Where the title's foot stands. */
  foot?: number;
}

/** A poster drawn for this page, after a film that belongs to everyone. */
export function PosterFrame({ title, year, paper, ink, children, size = 38, foot = 276 }: PosterFrameProps) {
  return (
    <svg viewBox="0 0 200 300" className="block w-full rounded-[4%] shadow-2xl" aria-hidden="true">
      <rect width="200" height="300" fill={paper} />
      {children}
      <text
        x="100"
        y={foot}
        textAnchor="middle"
        fontSize={size}
        fill={ink}
        className="font-display"
        textLength={title.length > 9 ? 172 : undefined}
        lengthAdjust="spacingAndGlyphs"
      >
        {title}
      </text>
      <text
        x="100"
        y={foot + 13}
        textAnchor="middle"
        fontSize="9"
        letterSpacing="3"
        fill={ink}
        className="font-display"
      >
        {year}
      </text>
    </svg>
  );
}
