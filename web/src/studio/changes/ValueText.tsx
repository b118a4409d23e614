import { useTranslation } from 'react-i18next';
import { useDate } from '../../ui/useDate';
import { saysNothing } from '../editor/same';
import { en as editorWords } from '../editor/words';
import { useCodes } from '../parts/useCodes';
import { en } from './words';

const LANGUAGE = /^[a-z]{2}(-[A-Za-z]+)*$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** A value of a sheet in a line or two: lists by what their entries are called, moments by the reader's clock, texts as they are. */
export function ValueText({ value }: { value: unknown }) {
  const { t } = useTranslation(['editor', 'changes', 'studio']);
  const { moment } = useDate();
  const { nameOf } = useCodes();
  if (saysNothing(value)) return <i className="text-dust">{t('nothing')}</i>;
  if (typeof value === 'boolean') return t(value ? 'changes:yes' : 'changes:no');
  return <span className="line-clamp-6 break-words whitespace-pre-line">{textOf(value)}</span>;

  /** A part by its name; what is no part of anything is the code of a language, or stays as it is. */
  function called(key: string): string {
    if (isIn(en.part, key)) return t(`changes:part.${key}`);
    return LANGUAGE.test(key) ? nameOf.language(key) : key;
  }

  function textOf(value: unknown): string {
    if (typeof value === 'string' && INSTANT.test(value)) return moment(value);
    if (Array.isArray(value)) return value.map(textOf).join(', ');
    if (typeof value !== 'object' || value === null) return String(value);
    const entries = value as Record<string, unknown>;
    if (typeof entries.name === 'string')
      return [
        entries.name,
        entries.character ?? (isIn(editorWords.role, entries.role) ? t(`role.${entries.role}`) : entries.role),
      ]
        .filter(Boolean)
        .join(' – ');
    if (Array.isArray(entries.episodes))
      return `${String(entries.number ?? '')} (${entries.episodes.map(textOf).join(', ')})`;
    if (typeof entries.title === 'string') return entries.title;
    return Object.entries(entries)
      .filter(([, part]) => !saysNothing(part))
      .map(([key, part]) => `${called(key)}${t('studio:colon')}${textOf(part)}`)
      .join(' · ');
  }
}

function isIn<T extends object>(words: T, word: unknown): word is keyof T & string {
  return typeof word === 'string' && Object.hasOwn(words, word);
}
