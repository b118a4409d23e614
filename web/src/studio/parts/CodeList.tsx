import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiPlus, FiX } from 'react-icons/fi';
import { FieldFrame, fieldLook } from './fields';

interface CodeListProps {
  label: string;
  addLabel: string;
  values: readonly string[];
  onValues: (values: string[]) => void;
  options: readonly { value: string; label: string }[];
  nameOf?: (code: string) => string;
  errorAt?: (place: number) => string | undefined;
  hint?: string | undefined;
}

/** Several of many: those that are chosen, each with the way out, and a field that finds one more by its name or code. */
export function CodeList({ label, addLabel, values, onValues, options, nameOf, errorAt, hint }: CodeListProps) {
  const { t } = useTranslation('studio');
  const [typed, setTyped] = useState('');
  const name = (code: string) => options.find(({ value }) => value === code)?.label ?? nameOf?.(code) ?? code;
  const wrong = values.map((_, place) => errorAt?.(place)).find(Boolean);

  function add(text: string) {
    const wanted = text.trim().toLowerCase();
    const known = options.find(
      ({ value, label: called }) => called.toLowerCase() === wanted || value.toLowerCase() === wanted,
    );
    const code = known?.value ?? text.trim();
    if (code && !values.includes(code)) onValues([...values, code]);
    setTyped('');
  }

  return (
    <FieldFrame label={label} error={wrong} hint={hint}>
      {(parts) => (
        <div>
          {values.length > 0 && (
            <ul aria-label={label} className="mb-2 flex flex-wrap gap-1.5">
              {values.map((code, place) => (
                <li
                  key={code}
                  className={`flex items-center gap-0.5 rounded-full border py-0.5 pr-1 pl-3 text-sm ${errorAt?.(place) ? 'border-alarm' : 'border-seam bg-curtain'}`}
                >
                  {name(code)}
                  <button
                    type="button"
                    aria-label={t('removeNamed', { name: name(code) })}
                    onClick={() => onValues(values.filter((other) => other !== code))}
                    className="grid size-6 place-items-center rounded-full text-dust hover:text-screen"
                  >
                    <FiX aria-hidden="true" className="size-3.5" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className="flex gap-2">
            <input
              {...parts}
              list={`${parts.id}-known`}
              value={typed}
              autoComplete="off"
              placeholder={addLabel}
              onChange={(event) => {
                const text = event.target.value;
                const [known, longer] = options.filter(({ label: called }) => called.startsWith(text));
                if (known?.label === text && !longer) add(text);
                else setTyped(text);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add(typed);
              }}
              className={`${fieldLook} h-10`}
            />
            <button
              type="button"
              aria-label={addLabel}
              onClick={() => add(typed)}
              className="grid size-10 shrink-0 place-items-center rounded-md border border-brass/80 text-dust hover:text-screen"
            >
              <FiPlus aria-hidden="true" />
            </button>
          </div>
          <datalist id={`${parts.id}-known`}>
            {options
              .filter(({ value }) => !values.includes(value))
              .map(({ value, label: called }) => (
                <option key={value} value={called} />
              ))}
          </datalist>
        </div>
      )}
    </FieldFrame>
  );
}
