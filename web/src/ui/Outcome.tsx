import { type ReactNode, useEffect, useRef } from 'react';

interface OutcomeProps {
  text: string;
  /** The way on. */
  children?: ReactNode;
}

/** What has come of it, where a form or a button was before: it takes the focus that they had, and so is read out. */
export function Outcome({ text, children }: OutcomeProps) {
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus({ preventScroll: true }), []);
  return (
    <div className="flex flex-col items-start gap-5">
      <p ref={told} tabIndex={-1} className="focus:outline-none">
        {text}
      </p>
      {children}
    </div>
  );
}
