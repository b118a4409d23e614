import type { ReactNode } from 'react';
import { PageTitle } from '../ui/PageTitle';

interface StageProps {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  testId: string;
}

/** A screen instead of the film: what happened, and the ways out. */
export function Stage({ title, children, actions, testId }: StageProps) {
  return (
    <main id="content" tabIndex={-1} className="grid min-h-dvh place-items-center bg-black p-6" data-testid={testId}>
      <PageTitle>{title}</PageTitle>
      <div role="alert" className="flex w-full max-w-xl flex-col items-center gap-5 text-center">
        <h1 className="font-display text-[clamp(2.8rem,7vw,5.5rem)] leading-[0.92] text-balance">{title}</h1>
        <div className="w-full text-lg text-dust">{children}</div>
        <div className="flex flex-wrap justify-center gap-3">{actions}</div>
      </div>
    </main>
  );
}
