import { FieldFrame, fieldLook } from '../parts/fields';

interface ColorFieldProps {
  label: string;
  value: string;
  error?: string | undefined;
  onValue: (value: string) => void;
}

/** A colour by the browser's own chooser, or as #rrggbb. */
export function ColorField({ label, value, error, onValue }: ColorFieldProps) {
  return (
    <FieldFrame label={label} error={error}>
      {(parts) => (
        <div className="flex gap-2">
          <input
            type="color"
            aria-label={label}
            value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#000000'}
            onChange={(event) => onValue(event.target.value)}
            className="h-10 w-12 shrink-0 cursor-pointer rounded-md border border-brass/80 bg-night/60 p-1"
          />
          <input
            {...parts}
            value={value}
            maxLength={7}
            spellCheck={false}
            onChange={(event) => onValue(event.target.value)}
            className={`${fieldLook} h-10 font-mono`}
          />
        </div>
      )}
    </FieldFrame>
  );
}
