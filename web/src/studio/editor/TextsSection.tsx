import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../model';
import { Choice, TextBox, TextField } from '../parts/fields';
import { Card } from '../parts/Page';
import { useCodes } from '../parts/useCodes';
import { useSheet } from './useSheet';

const TEXTS = [
  { field: 'names', word: 'nameIn', most: 300, rows: 0 },
  { field: 'tagline', word: 'taglineIn', most: 300, rows: 0 },
  { field: 'synopsisShort', word: 'shortIn', most: 10_000, rows: 2 },
  { field: 'synopsis', word: 'longIn', most: 10_000, rows: 6 },
] as const;

type TextName = (typeof TEXTS)[number]['field'];

/** The languages that something is said in; English is always asked for. */
export function languagesOf(sheet: Sheet): string[] {
  return [...new Set(['en', ...TEXTS.flatMap(({ field }) => Object.keys(sheet[field] ?? {}))])];
}

/** All that is said of a title in words, a language at a time. */
export function TextsSection() {
  const { t } = useTranslation('editor');
  const { sheet, set, errorAt, sourceOf } = useSheet();
  const { languages, nameOf } = useCodes();
  const [added, setAdded] = useState<string[]>([]);
  const [chosen, setChosen] = useState('en');
  const there = [...new Set([...languagesOf(sheet), ...added])];
  const called = nameOf.language(chosen);

  function write(field: TextName, text: string) {
    const { [chosen]: _, ...others } = sheet[field] ?? {};
    set(field, text ? { ...others, [chosen]: text } : others);
  }

  function add(language: string) {
    setAdded((now) => [...now, language]);
    setChosen(language);
  }

  const wrongIn = (language: string) => TEXTS.some(({ field }) => errorAt(`${field}.${language}`));

  return (
    <Card title={t('texts')} hint={t('textsHint')}>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <fieldset aria-label={t('languages')} className="flex flex-wrap gap-1.5">
          {there.map((language) => (
            <button
              key={language}
              type="button"
              aria-pressed={language === chosen}
              onClick={() => setChosen(language)}
              className={`rounded-full border px-3 py-1 text-sm ${
                language === chosen ? 'border-amber bg-amber/10 text-amber' : 'border-seam text-dust hover:text-screen'
              } ${wrongIn(language) ? 'border-alarm text-alarm' : ''}`}
            >
              {nameOf.language(language)}
            </button>
          ))}
        </fieldset>
        <Choice
          bare
          className="w-44"
          label={t('addLanguage')}
          value=""
          onValue={add}
          options={[
            { value: '', label: `${t('addLanguage')} …` },
            ...languages.filter(({ value }) => !there.includes(value)),
          ]}
        />
      </div>
      <div className="flex flex-col gap-4">
        {TEXTS.map(({ field, word, most, rows }) => {
          const parts = {
            label: t(word, { language: called }),
            lang: chosen,
            maxLength: most,
            value: sheet[field]?.[chosen] ?? '',
            onValue: (text: string) => write(field, text),
            error: errorAt(`${field}.${chosen}`) ?? errorAt(field),
            hint: sourceOf(field),
          };
          return rows ? <TextBox key={field} rows={rows} {...parts} /> : <TextField key={field} {...parts} />;
        })}
      </div>
    </Card>
  );
}
