import type { ButtonHTMLAttributes } from 'react';
import type { IconType } from 'react-icons';

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> & { label: string; Icon: IconType };

export function IconButton({ label, Icon, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`grid size-9 shrink-0 place-items-center rounded-md text-dust hover:bg-curtain hover:text-screen disabled:opacity-40 ${className}`}
    >
      <Icon className="size-4" aria-hidden="true" />
    </button>
  );
}
