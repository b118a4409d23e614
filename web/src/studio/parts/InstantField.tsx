import { TextField } from './fields';
import { toInstant, toLocal, zoneName } from './localTime';

interface InstantFieldProps {
  label: string;
  value: string | null | undefined;
  onValue: (instant: string | null) => void;
  error?: string | undefined;
  className?: string;
}

/** A moment, in the operator's own zone, which stands below. */
export function InstantField({ value, onValue, ...rest }: InstantFieldProps) {
  return (
    <TextField
      {...rest}
      type="datetime-local"
      value={toLocal(value)}
      onValue={(local) => onValue(toInstant(local))}
      hint={zoneName(value ? new Date(value) : new Date())}
    />
  );
}
