import type { IconType } from 'react-icons';

interface ControlButtonProps {
  label: string;
  onClick: () => void;
  Icon: IconType;
  pressed?: boolean;
  expanded?: boolean;
  /** Left out where there is no room for it. */
  wideOnly?: boolean;
  testId?: string;
}

export function ControlButton({ label, onClick, Icon, pressed, expanded, wideOnly, testId }: ControlButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      data-testid={testId}
      onClick={onClick}
      className={`grid size-10 shrink-0 place-items-center rounded-full text-screen transition-colors sm:size-11 hover:bg-screen/15 hover:text-amber ${
        wideOnly ? 'max-sm:hidden' : ''
      }`}
    >
      <Icon className="size-6 md:size-7" aria-hidden="true" />
    </button>
  );
}
