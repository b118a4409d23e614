import { useId } from 'react';
import { inputLook } from './Field';

interface SelectProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  options: { value: string; label: string }[];
  /** The label beside the box instead of above it. */
  inline?: boolean;
  disabled?: boolean;
}

export function Select({ label, value, onValue, options, inline = false, disabled }: SelectProps) {
  const id = useId();
  return (
    <div className={inline ? 'flex items-center gap-3' : ''}>
      <label htmlFor={id} className={`text-sm font-medium whitespace-nowrap text-dust ${inline ? '' : 'mb-1.5 block'}`}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => onValue(event.target.value)}
        className={`${inputLook} ${inline ? 'py-2' : ''} disabled:opacity-60 [&>option]:bg-velvet`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
