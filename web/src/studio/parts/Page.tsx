import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/PageTitle';

interface PageProps {
  title: string;
  /** Beside the heading, in small. */
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, aside, actions, children }: PageProps) {
  return (
    <div className="mx-auto max-w-[100rem]">
      <PageTitle>{title}</PageTitle>
      <div className="mb-5 flex min-h-10 flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 className="font-display text-4xl leading-none tracking-wide break-words">{title}</h1>
          {aside}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2.5">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A group of fields or figures on a ground of its own. */
export function Card({
  title,
  hint,
  actions,
  children,
}: {
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="min-w-0 rounded-xl border border-seam bg-velvet p-4 sm:p-5">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="font-semibold">{title}</h2>
        {actions}
      </div>
      {hint && <p className="-mt-2 mb-4 text-sm text-dust">{hint}</p>}
      {children}
    </section>
  );
}
