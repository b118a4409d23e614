import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiPlus, FiX } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import type { ByLanguage } from '../model';
import { Choice, TextBox, TextField } from './fields';
import { IconButton } from './IconButton';
import { useCodes } from './useCodes';

interface LanguageTextsProps {
  label: (language: string) => string;
  value: ByLanguage | null | undefined;
  onValue: (value: ByLanguage) => void;
  errors?: (language: string) => string | undefined;
  /** Rows of a text of several lines. */
  rows?: number;
  maxLength?: number;
}

/** A text by language: those that are there, and one more where it is wanted. */
export function LanguageTexts({ label, value, onValue, errors, rows, maxLength }: LanguageTextsProps) {
  const { t } = useTranslation('studio');
  const { languages, nameOf } = useCodes();
  const texts = value ?? {};
  const free = languages.filter(({ value: code }) => !(code in texts));
  const [next, setNext] = useState('');
  const chosen = free.find(({ value: code }) => code === next)?.value ?? free[0]?.value ?? '';
  const TextInput = rows ? TextBox : TextField;

  return (
    <div className="flex flex-col gap-3">
      {Object.entries(texts).map(([language, text]) => (
        <div key={language} className="flex items-start gap-1">
          <TextInput
            {...(rows ? { rows } : {})}
            className="grow"
            lang={language}
            label={label(nameOf.language(language))}
            value={text}
            maxLength={maxLength}
            error={errors?.(language)}
            onValue={(changed: string) => onValue({ ...texts, [language]: changed })}
          />
          <IconButton
            className="mt-6"
            label={t('removeNamed', { name: label(nameOf.language(language)) })}
            Icon={FiX}
            onClick={() => onValue(Object.fromEntries(Object.entries(texts).filter(([code]) => code !== language)))}
          />
        </div>
      ))}
      {free.length > 0 && (
        <div className="flex items-end gap-2">
          <Choice bare className="w-44" label={label('…')} value={chosen} onValue={setNext} options={free} />
          <Button size="sm" look="quiet" className="min-h-10" onClick={() => onValue({ ...texts, [chosen]: '' })}>
            <FiPlus aria-hidden="true" />
            {t('add')}
          </Button>
        </div>
      )}
    </div>
  );
}
