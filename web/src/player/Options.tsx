import { useId } from 'react';

interface OptionsProps {
  legend: string;
  options: { value: string; label: string }[];
  chosen: string;
  onChoose: (value: string) => void;
}

/** One of several: native radio buttons, so arrow keys just work. */
export function Options({ legend, options, chosen, onChoose }: OptionsProps) {
  const name = useId();
  return (
    <fieldset className="min-w-32">
      <legend className="mb-2 font-display text-xl tracking-wide text-dust">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="flex cursor-pointer items-center gap-3 rounded-md px-2 py-1.5 hover:bg-screen/10">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
            className="size-4 accent-amber"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
