import { useTranslation } from 'react-i18next';
import { useDate } from '../../ui/useDate';
import { useFieldName } from '../changes/useFieldName';
import { TextBox } from '../parts/fields';
import { Card } from '../parts/Page';
import { nameOfSource, useSheet } from './useSheet';

/** Where it comes from: what has to be said to viewers, and what was noted of each source. */
export function SourcesSection() {
  const { t } = useTranslation('editor');
  const { sheet, text } = useSheet();
  const { day } = useDate();
  const fieldName = useFieldName();
  const sources = sheet.sources ?? [];
  return (
    <Card title={t('sources')} hint={sources.length > 0 ? t('sourcesHint') : t('noSources')}>
      <TextBox rows={2} {...text('attribution')} />
      <ul className="mt-4 flex flex-col gap-2 empty:hidden">
        {sources.map((source) => (
          <li
            key={`${source.address} ${source.fields?.join() ?? ''}`}
            className="rounded-lg border border-seam bg-night/40 px-3 py-2 text-sm"
          >
            <p className="font-medium">{nameOfSource(source)}</p>
            <p className="text-xs break-all text-dust">
              {source.address}
              {source.collectedAt && ` · ${t('collected', { when: day(source.collectedAt) })}`}
            </p>
            <p className="text-xs text-dust">
              {source.fields?.length ? source.fields.map(fieldName).join(', ') : t('allFields')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
