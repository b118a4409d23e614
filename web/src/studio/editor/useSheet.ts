import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet, Source } from '../model';

export interface SheetParts {
  sheet: Sheet;
  set: <K extends keyof Sheet>(field: K, value: Sheet[K]) => void;
  /** What the server said of the field at this path. */
  errorAt: (path: string) => string | undefined;
}

export const SheetContext = createContext<SheetParts | null>(null);

/** The sheet that is being written, for the fields of its form. */
export function useSheet() {
  const parts = useContext(SheetContext);
  if (!parts) throw new Error('A field of a sheet outside its form');
  const { t } = useTranslation('editor');
  const { sheet, set, errorAt } = parts;

  /** Where a field comes from, under it. */
  const sourceOf = (field: string) => {
    const source = sourceFor(sheet.sources ?? [], field);
    return source ? t('fromSource', { name: nameOfSource(source) }) : undefined;
  };

  /** Everything a field of text needs. */
  const text = <K extends 'title' | 'originalTitle' | 'maturitySystem' | 'badge' | 'attribution'>(field: K) => ({
    label: t(`field.${field}`),
    value: sheet[field] ?? '',
    onValue: (value: string) => set(field, value as Sheet[K]),
    error: errorAt(field),
    hint: sourceOf(field),
  });

  return { ...parts, sourceOf, text };
}

/** The source that names the field, before one that stands for all. */
export function sourceFor(sources: Source[], field: string): Source | undefined {
  return sources.find(({ fields }) => fields?.includes(field)) ?? sources.find(({ fields }) => !fields?.length);
}

export function nameOfSource({ name, address, licence }: Source): string {
  const place = name ?? (URL.canParse(address) ? new URL(address).host : address);
  return licence ? `${place} (${licence})` : place;
}
