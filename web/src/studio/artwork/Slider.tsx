import { useId } from 'react';

interface SliderProps {
  label: string;
  value: number;
  least: number;
  most: number;
  onValue: (value: number) => void;
}

export function Slider({ label, value, least, most, onValue }: SliderProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-[0.8rem] font-medium text-dust">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={0.01}
        value={value}
        onChange={(event) => onValue(Number(event.target.value))}
        className="w-full accent-amber"
      />
    </div>
  );
}
