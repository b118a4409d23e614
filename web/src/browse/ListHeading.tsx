import type { ReactNode } from 'react';

interface ListHeadingProps {
  title: string;
  text?: string | undefined;
  controls?: ReactNode;
}

export function ListHeading({ title, text, controls }: ListHeadingProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div>
        <h1 className="font-display text-[clamp(3rem,7vw,6rem)] leading-[0.9]">{title}</h1>
        {text && <p className="mt-2 max-w-2xl text-lg text-dust">{text}</p>}
      </div>
      {controls && <div className="flex flex-wrap gap-4">{controls}</div>}
    </div>
  );
}
