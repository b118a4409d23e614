import { useState } from 'react';
import { TextField } from '../parts/fields';

interface DecimalFieldProps {
  label: string;
  value: number | null | undefined;
  onValue: (value: number | null) => void;
  error?: string | undefined;
  hint?: string | undefined;
}

/** A number with a point or a comma; what is half written stays as it is typed. */
export function DecimalField({ value, onValue, ...rest }: DecimalFieldProps) {
  const [typed, setTyped] = useState(String(value ?? ''));
  const read = (text: string) => (text.trim() ? Number(text.replace(',', '.')) : null);
  const shown = read(typed) === (value ?? null) ? typed : String(value ?? '');
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      maxLength={6}
      value={shown}
      onValue={(text) => {
        const kept = text.replaceAll(/[^\d.,]/g, '');
        setTyped(kept);
        const number = read(kept);
        if (!Number.isNaN(number)) onValue(number);
      }}
    />
  );
}
