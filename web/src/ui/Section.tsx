import type { ReactNode } from 'react';

interface SectionProps {
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of a page of settings. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-5 border-t border-seam py-8 md:grid-cols-[14rem_1fr] md:gap-10">
      <h2 id={id} className="font-display text-3xl leading-none tracking-wide">
        {title}
      </h2>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
