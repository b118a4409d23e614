interface ProgressProps {
  /** 0 to 1. */
  value: number;
  label: string;
  className?: string;
}

export function Progress({ value, label, className = '' }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className={`h-1 overflow-hidden rounded-full bg-screen/25 ${className}`}
    >
      <div className="h-full rounded-full bg-vermilion" style={{ width: `${percent}%` }} />
    </div>
  );
}
