import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TitleCard } from '../../browse/TitleCard';
import { Skeleton } from '../../ui/Skeleton';
import type { Sheet } from '../model';
import { Choice } from '../parts/fields';
import { Card } from '../parts/Page';
import { useCodes } from '../parts/useCodes';
import { usePreviewQuery } from '../studioApi';
import { PagePreview } from './PagePreview';
import { languagesOf } from './TextsSection';

const WRITING_PAUSE_MS = 500;

/** The card and the page as viewers of a language would see them, while the sheet is being written. */
export function Preview({ sheetKey, sheet }: { sheetKey: string; sheet: Sheet }) {
  const { t, i18n } = useTranslation('editor');
  const { nameOf } = useCodes();
  const languages = languagesOf(sheet);
  const [chosen, setChosen] = useState<string>(i18n.language);
  const language = languages.includes(chosen) ? chosen : 'en';
  const settled = useSettled(sheet);
  const { data, error, isFetching } = usePreviewQuery(
    { key: sheetKey || 'preview', sheet: settled, language },
    { skip: !settled.title },
  );

  return (
    <aside aria-label={t('preview')} className="min-w-0 xl:sticky xl:top-7">
      <Card
        title={t('preview')}
        actions={
          <Choice
            bare
            className="w-40"
            label={t('previewIn')}
            value={language}
            onValue={setChosen}
            options={languages.map((value) => ({ value, label: nameOf.language(value) }))}
          />
        }
      >
        {!data && (error || !settled.title) && (
          <p className="text-sm text-dust">{t(error ? 'previewFailed' : 'previewWaits')}</p>
        )}
        {!data && !error && settled.title && <Skeleton className="h-80" />}
        {data && (
          <div aria-busy={isFetching} data-testid="preview" className="flex flex-col gap-4">
            {error && <p className="text-sm text-dust">{t('previewFailed')}</p>}
            <div inert className="grid grid-cols-[8rem_minmax(0,1fr)] items-end gap-4">
              <TitleCard card={data.card} />
              <TitleCard card={data.card} shape="wide" />
            </div>
            <PagePreview page={data.page} />
          </div>
        )}
      </Card>
    </aside>
  );
}

/** The sheet once writing pauses: it is not asked for at every letter. */
function useSettled(sheet: Sheet): Sheet {
  const [settled, setSettled] = useState(sheet);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(sheet), WRITING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sheet]);
  return settled;
}
