/** A half sun over a horizon: the afternoon show. */
export function Logo({ className = '' }: { className?: string }) {
  return (
    <span className={`inline-flex items-center gap-2 font-display leading-none tracking-[0.08em] ${className}`}>
      <svg viewBox="0 0 40 32" className="h-[0.8em] w-auto -translate-y-[0.06em]" aria-hidden="true">
        <path d="M4 24a16 16 0 0 1 32 0z" className="fill-amber" />
        <rect x="4" y="27" width="32" height="3.5" className="fill-vermilion" />
        <g className="stroke-amber" strokeWidth="3" strokeLinecap="round">
          <path d="M20 1.5v3M7 6.5l2 2M33 6.5l-2 2" />
        </g>
      </svg>
      MATINEE
    </span>
  );
}
