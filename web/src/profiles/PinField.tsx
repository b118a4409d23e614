import { Field, type FieldProps } from '../ui/form/Field';

/** Four digits, hidden, on a number pad; not for a password manager to remember. */
export function PinField({ onValue, ...rest }: FieldProps) {
  return (
    <Field
      {...rest}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      onValue={(value) => onValue(value.replace(/\D/g, ''))}
      className="[&_input]:text-center [&_input]:text-2xl [&_input]:tracking-[0.6em]"
    />
  );
}
