import { useTranslation } from 'react-i18next';
import { FiExternalLink } from 'react-icons/fi';
import { Link, useSearchParams } from 'react-router';
import { useDate } from '../../ui/useDate';
import { ArtworkPart } from '../artwork/ArtworkPart';
import { TitleChanges } from '../changes/TitleChanges';
import { useOperatorName } from '../changes/useOperatorName';
import type { StudioTitle } from '../model';
import { TitleNumbers } from '../numbers/TitleNumbers';
import { LeaveGuard } from '../parts/LeaveGuard';
import { Page } from '../parts/Page';
import { StateBadge } from '../parts/StateBadge';
import { useShownLink } from '../parts/useShownLink';
import { PublishingPart } from '../schedule/PublishingPart';
import { VideoPart } from '../upload/VideoPart';
import { ConflictDialog } from './ConflictDialog';
import { Preview } from './Preview';
import { SaveBar } from './SaveBar';
import { SheetForm } from './SheetForm';
import { useDraft } from './useDraft';
import { useSave } from './useSave';
import { SheetContext } from './useSheet';

const PARTS = ['sheet', 'video', 'artwork', 'publishing', 'history', 'numbers'] as const;

/** A title in its parts. The sheet that is being written stays while one looks at the others. */
export function Editor({ title }: { title: StudioTitle }) {
  const { t } = useTranslation('editor');
  const [address] = useSearchParams();
  const part = PARTS.find((known) => known === address.get('part')) ?? 'sheet';
  const draft = useDraft(title);
  const saving = useSave(title.id, draft);
  const { moment } = useDate();
  const operatorName = useOperatorName();
  const strip = useShownLink<HTMLElement>();

  return (
    <Page
      title={draft.sheet.title || title.key}
      aside={
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-dust">
          <StateBadge state={title.state} />
          <span>{t('version', { version: title.version })}</span>
          {title.changedAt && title.changedBy && (
            <span>{t('changedBy', { when: moment(title.changedAt), who: operatorName(title.changedBy) })}</span>
          )}
        </p>
      }
      actions={
        title.published && (
          <Link
            to={`/title/${encodeURIComponent(title.id)}`}
            className="inline-flex items-center gap-2 text-sm text-dust underline underline-offset-4 hover:text-screen"
          >
            {t('seen')}
            <FiExternalLink aria-hidden="true" />
          </Link>
        )
      }
    >
      <nav
        ref={strip}
        aria-label={t('parts')}
        className="no-scrollbar relative mb-5 overflow-x-auto border-b border-seam"
      >
        <ul className="flex gap-1">
          {PARTS.map((name) => (
            <li key={name}>
              <Link
                to={{ search: name === 'sheet' ? '' : `?part=${name}` }}
                preventScrollReset
                aria-current={name === part ? 'page' : undefined}
                className={`block border-b-2 px-3 py-2.5 text-sm font-medium whitespace-nowrap -outline-offset-2! ${
                  name === part ? 'border-amber text-screen' : 'border-transparent text-dust hover:text-screen'
                }`}
              >
                {t(`part.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <SheetContext value={draft.parts}>
        {part === 'sheet' && (
          <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
            <SheetForm onSave={saving.save} refusals={draft.refusals} />
            <Preview sheetKey={title.key} sheet={draft.sheet} />
          </div>
        )}
        {part === 'video' && <VideoPart title={title} />}
        {part === 'artwork' && <ArtworkPart title={title} />}
        {part === 'publishing' && <PublishingPart title={title} />}
        {part === 'history' && <TitleChanges id={title.id} />}
        {part === 'numbers' && <TitleNumbers id={title.id} />}
      </SheetContext>
      <SaveBar draft={draft} saving={saving} />
      {saving.conflict && (
        <ConflictDialog conflict={saving.conflict} onMerged={saving.saveMerged} onClose={saving.forgetConflict} />
      )}
      <LeaveGuard when={draft.dirty} />
    </Page>
  );
}
