import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = 'primary' | 'quiet' | 'plain' | 'danger';
type Size = 'sm' | 'md' | 'lg';

const LOOKS: Record<Look, string> = {
  primary: 'bg-amber text-night hover:bg-amber-deep',
  quiet: 'bg-screen/12 text-screen backdrop-blur-sm hover:bg-screen/22',
  plain: 'text-screen underline decoration-brass underline-offset-4 hover:decoration-amber',
  danger: 'border border-alarm/60 text-alarm hover:bg-alarm hover:text-night',
};

const SIZES: Record<Size, string> = {
  sm: 'min-h-9 px-3.5 text-sm',
  md: 'min-h-11 px-5 text-[0.95rem]',
  lg: 'min-h-13 px-7 text-lg',
};

export function buttonLook(look: Look = 'primary', size: Size = 'md') {
  return [
    'inline-flex items-center justify-center gap-2 rounded-md font-semibold whitespace-nowrap transition-colors',
    'duration-150 aria-disabled:cursor-default aria-disabled:opacity-55',
    LOOKS[look],
    SIZES[size],
  ].join(' ');
}

interface Looks {
  look?: Look;
  size?: Size;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Looks;

/** While disabled it does nothing, but keeps the focus: the browser takes that from a button with the attribute. */
export function Button({ look, size, className = '', disabled, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`${buttonLook(look, size)} ${className}`}
      {...rest}
      aria-disabled={disabled || undefined}
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
    />
  );
}

export function ButtonLink({ look, size, className = '', ...rest }: LinkProps & Looks) {
  return <Link className={`${buttonLook(look, size)} ${className}`} {...rest} />;
}
