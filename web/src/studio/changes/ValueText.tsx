import { useTranslation } from 'react-i18next';
import { saysNothing } from '../editor/same';

/** A value of a sheet in a line or two: lists by what their entries are called, times and texts as they are. */
export function ValueText({ value }: { value: unknown }) {
  const { t } = useTranslation(['editor', 'changes']);
  if (saysNothing(value)) return <i className="text-dust">{t('nothing')}</i>;
  if (typeof value === 'boolean') return t(value ? 'changes:yes' : 'changes:no');
  const text = textOf(value);
  return <span className="line-clamp-6 break-words whitespace-pre-line">{text}</span>;
}

function textOf(value: unknown): string {
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
    .map(([key, part]) => `${key}: ${textOf(part)}`)
    .join(' · ');
}
