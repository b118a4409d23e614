import { useTranslation } from 'react-i18next';
import { CodeList } from '../parts/CodeList';
import { Card } from '../parts/Page';
import { useCodes } from '../parts/useCodes';
import { useShelfNames } from '../shelves/useShelfNames';
import { useSheet } from './useSheet';

/** What it is found under. */
export function ShelvesSection() {
  const { t } = useTranslation('editor');
  const { sheet, set, errorAt, sourceOf } = useSheet();
  const { genres, channels } = useShelfNames();
  const { languages, countries, nameOf } = useCodes();

  const list = (field: 'genres' | 'channels' | 'countries' | 'languages' | 'availableIn' | 'tags') => ({
    label: t(`field.${field}`),
    addLabel: t('addCode', { field: t(`field.${field}`) }),
    values: sheet[field] ?? [],
    onValues: (values: string[]) => set(field, values),
    errorAt: (place: number) => errorAt(`${field}[${place}]`) ?? (place === 0 ? errorAt(field) : undefined),
    hint: sourceOf(field),
  });

  return (
    <Card title={t('shelves')}>
      <div className="grid gap-4 md:grid-cols-2">
        <CodeList {...list('genres')} options={genres} />
        <CodeList {...list('channels')} options={channels} />
        <CodeList {...list('countries')} options={countries} nameOf={nameOf.country} />
        <CodeList {...list('languages')} options={languages} nameOf={nameOf.language} />
        <CodeList {...list('availableIn')} options={countries} nameOf={nameOf.country} />
        <CodeList {...list('tags')} options={[]} />
      </div>
    </Card>
  );
}
