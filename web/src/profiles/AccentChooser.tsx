import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCENTS, type Accent } from './accents';

/** Radio buttons that look like drops of paint. */
export function AccentChooser({ value, onChoose }: { value: Accent; onChoose: (accent: Accent) => void }) {
  const { t } = useTranslation('profiles');
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium text-dust">{t('accent')}</legend>
      <div className="flex flex-wrap gap-2 p-1.5 sm:gap-3">
        {ACCENTS.map((accent) => (
          <input
            key={accent}
            type="radio"
            name={name}
            value={accent}
            data-swatch={accent}
            checked={accent === value}
            onChange={() => onChoose(accent)}
            aria-label={t(`accents.${accent}`)}
            className="size-11 cursor-pointer appearance-none rounded-full border-4 border-night bg-(--accent) ring-3 ring-transparent checked:ring-screen"
          />
        ))}
      </div>
    </fieldset>
  );
}
