import { useTranslation } from 'react-i18next';
import { useDate } from '../../ui/useDate';
import { saysNothing } from '../editor/same';
import { useFieldName } from './useFieldName';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** A value of a sheet in a line or two: lists by what their entries are called, moments by the reader's clock, texts as they are. */
export function ValueText({ value }: { value: unknown }) {
  const { t } = useTranslation(['editor', 'changes']);
  const { moment } = useDate();
  const fieldName = useFieldName();
  if (saysNothing(value)) return <i className="text-dust">{t('nothing')}</i>;
  if (typeof value === 'boolean') return t(value ? 'changes:yes' : 'changes:no');
  return <span className="line-clamp-6 break-words whitespace-pre-line">{textOf(value)}</span>;

  function textOf(value: unknown): string {
    if (typeof value === 'string' && INSTANT.test(value)) return moment(value);
    if (Array.isArray(value)) return value.map(textOf).join(', ');
    if (typeof value !== 'object' || value === null) return String(value);
    const entries = value as Record<string, unknown>;
    if (typeof entries.name === 'string')
      return [entries.name, entries.character ?? entries.role].filter(Boolean).join(' – ');
    if (Array.isArray(entries.episodes))
      return `${String(entries.number ?? '')} (${entries.episodes.map(textOf).join(', ')})`;
    if (typeof entries.title === 'string') return entries.title;
    return Object.entries(entries)
      .filter(([, part]) => !saysNothing(part))
      .map(([key, part]) => `${fieldName(key)}: ${textOf(part)}`)
      .join(' · ');
  }
}
