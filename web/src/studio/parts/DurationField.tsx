import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDuration, writeDuration } from './duration';
import { TextField } from './fields';

interface DurationFieldProps {
  label: string;
  /** Seconds. */
  value: number | null | undefined;
  onValue: (seconds: number | null) => void;
  error?: string | undefined;
  hint?: string | undefined;
  className?: string;
}

/** A running time as people write it. What cannot be read is not taken. */
export function DurationField({ value, onValue, error, hint, ...rest }: DurationFieldProps) {
  const { t } = useTranslation('editor');
  const [typed, setTyped] = useState(writeDuration(value));
  const read = readDuration(typed);
  const wrong = Number.isNaN(read);

  useEffect(() => {
    setTyped((now) => (readDuration(now) === (value ?? null) ? now : writeDuration(value)));
  }, [value]);

  return (
    <TextField
      {...rest}
      value={typed}
      error={wrong ? t('runtimeWrong') : error}
      hint={hint ?? t('runtimeHint')}
      onValue={(text) => {
        setTyped(text);
        const seconds = readDuration(text);
        if (!Number.isNaN(seconds)) onValue(seconds);
      }}
      onBlur={() => !wrong && setTyped(writeDuration(read))}
    />
  );
}
