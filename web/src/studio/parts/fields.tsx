import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';
import { FieldError } from '../../ui/form/FieldError';

/** The dense look of the studio's fields. */
export const fieldLook =
  'w-full rounded-md border border-brass/80 bg-night/60 px-3 text-sm text-screen placeholder:text-dust/70 ' +
  'focus-visible:border-amber focus-visible:outline-2 focus-visible:outline-offset-0 aria-invalid:border-alarm ' +
  'disabled:opacity-60 [&>option]:bg-velvet';

interface Labelled {
  label: string;
  /** The label is read out, and not shown. */
  bare?: boolean | undefined;
  error?: string | undefined;
  hint?: ReactNode;
  className?: string | undefined;
}

interface FrameProps extends Labelled {
  children: (parts: {
    id: string;
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A label above, what is wrong below, and both tied to the field between them. */
export function FieldFrame({ label, bare = false, error, hint, className = '', children }: FrameProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className={bare ? 'sr-only' : 'mb-1 block text-[0.8rem] font-medium text-dust'}>
        {label}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      <FieldError id={`${id}-error`} error={error} />
      {hint && (
        <div id={`${id}-hint`} className="mt-1 text-xs text-dust">
          {hint}
        </div>
      )}
    </div>
  );
}

type Changes<E> = Labelled & { value: string; onValue: (value: string) => void } & Omit<
    E,
    'onChange' | 'value' | 'className'
  >;

export function TextField({
  label,
  bare,
  error,
  hint,
  className,
  value,
  onValue,
  ...input
}: Changes<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <FieldFrame {...{ label, bare, error, hint, className }}>
      {(parts) => (
        <input
          {...input}
          {...parts}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          className={`${fieldLook} h-10`}
        />
      )}
    </FieldFrame>
  );
}

export function TextBox({
  label,
  bare,
  error,
  hint,
  className,
  value,
  onValue,
  ...area
}: Changes<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <FieldFrame {...{ label, bare, error, hint, className }}>
      {(parts) => (
        <textarea
          rows={4}
          {...area}
          {...parts}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          className={`${fieldLook} py-2 leading-relaxed`}
        />
      )}
    </FieldFrame>
  );
}

interface ChoiceProps extends Labelled {
  value: string;
  onValue: (value: string) => void;
  options: readonly { value: string; label: string }[];
  disabled?: boolean;
}

export function Choice({ label, bare, error, hint, className, value, onValue, options, disabled }: ChoiceProps) {
  return (
    <FieldFrame {...{ label, bare, error, hint, className }}>
      {(parts) => (
        <select
          {...parts}
          value={value}
          disabled={disabled}
          onChange={(event) => onValue(event.target.value)}
          className={`${fieldLook} h-10`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** A whole number, or nothing. */
export function NumberField({
  value,
  onValue,
  ...rest
}: Omit<Parameters<typeof TextField>[0], 'value' | 'onValue'> & {
  value: number | null | undefined;
  onValue: (value: number | null) => void;
}) {
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={value === null || value === undefined ? '' : String(value)}
      onValue={(text) => {
        const digits = text.replaceAll(/\D/g, '');
        onValue(digits ? Number(digits) : null);
      }}
    />
  );
}
