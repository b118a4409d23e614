import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Logo } from '../ui/Logo';

interface PlainLayoutProps {
  children: ReactNode;
  /** At the end of the header. */
  aside?: ReactNode;
}

/** Pages outside the programme: only the name above, and what is to be done below. */
export function PlainLayout({ children, aside }: PlainLayoutProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="gutter flex items-center justify-between gap-4 py-5">
        <Link to="/" aria-label="Matinee" className="rounded-sm">
          <Logo className="text-3xl sm:text-4xl" />
        </Link>
        {aside}
      </header>
      <main id="content" tabIndex={-1} className="gutter grow pb-16">
        {children}
      </main>
    </div>
  );
}
