import type { ReactNode } from 'react';
import { PlainLayout } from '../app/PlainLayout';
import { PosterWall } from '../landing/PosterWall';
import { PageTitle } from '../ui/PageTitle';

interface EntryLayoutProps {
  title: string;
  text?: string | undefined;
  children: ReactNode;
}

/** Sign up, sign in and the like: a card before the dimmed posters. */
export function EntryLayout({ title, text, children }: EntryLayoutProps) {
  return (
    <div className="relative isolate min-h-dvh overflow-clip">
      <PageTitle>{title}</PageTitle>
      <div aria-hidden="true" className="absolute inset-0 -z-10 overflow-hidden opacity-25">
        <PosterWall />
        <div className="absolute inset-0 bg-linear-to-b from-night/60 via-night/70 to-night" />
      </div>
      <PlainLayout>
        <div className="mx-auto mt-[4vh] w-full max-w-md animate-rise rounded-2xl border border-seam bg-velvet/95 p-6 shadow-2xl sm:p-10">
          <h1 className="font-display text-5xl leading-none tracking-wide sm:text-6xl">{title}</h1>
          {text && <p className="mt-3 text-dust">{text}</p>}
          <div className="mt-7">{children}</div>
        </div>
      </PlainLayout>
    </div>
  );
}
