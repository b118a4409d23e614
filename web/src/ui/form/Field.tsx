import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { FieldError } from './FieldError';

export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  onValue: (value: string) => void;
  /** Stands inside the box, at its end. */
  tail?: ReactNode;
}

export const inputLook =
  'w-full rounded-md border border-brass bg-night/60 px-4 py-3 text-screen placeholder:text-dust/70 ' +
  'focus-visible:border-amber focus-visible:outline-2 focus-visible:outline-offset-0 aria-invalid:border-alarm';

export function Field({ label, error, hint, onValue, tail, className = '', ...input }: FieldProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium text-dust">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          {...input}
          onChange={(event) => onValue(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={`${inputLook} ${tail ? 'pr-12' : ''}`}
        />
        {tail && <div className="absolute inset-y-0 right-0 flex items-center pr-2">{tail}</div>}
      </div>
      <FieldError id={`${id}-error`} error={error} />
      {hint && (
        <div id={`${id}-hint`} className="mt-1.5 text-sm text-dust">
          {hint}
        </div>
      )}
    </div>
  );
}
