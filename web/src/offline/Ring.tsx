/** How much of something is there, around an icon. @param value 0 to 1 */
export function Ring({ value, className = '' }: { value: number; className?: string }) {
  const around = 2 * Math.PI * 10;
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={`-rotate-90 ${className}`}>
      <circle cx="12" cy="12" r="10" fill="none" strokeWidth="2.5" className="stroke-screen/20" />
      <circle
        cx="12"
        cy="12"
        r="10"
        fill="none"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeDasharray={around}
        strokeDashoffset={around * (1 - Math.min(1, Math.max(0, value)))}
        className="stroke-amber transition-[stroke-dashoffset] duration-300"
      />
    </svg>
  );
}
