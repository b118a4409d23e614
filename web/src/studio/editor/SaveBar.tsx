import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useProblemText } from '../../ui/useProblemText';
import type { Draft } from './useDraft';
import type { Saving } from './useSave';

interface SaveBarProps {
  draft: Draft;
  saving: Pick<Saving, 'saving' | 'saved' | 'problem' | 'save'>;
  action?: string;
}

/** At the end of the window while something is not saved: what is wrong with it, and the ways on. */
export function SaveBar({ draft, saving, action }: SaveBarProps) {
  const { t } = useTranslation('editor');
  const problemText = useProblemText();
  const { problem } = saving;
  const wrong = draft.errors.length;
  return (
    <div className="sticky bottom-3 z-20 mt-5">
      {draft.dirty && (
        <section
          aria-label={t('unsaved')}
          className="flex animate-rise flex-wrap items-center justify-between gap-3 rounded-xl border border-seam bg-curtain px-4 py-3 shadow-2xl"
        >
          <p role={problem ? 'alert' : 'status'} className={`text-sm ${problem ? 'text-alarm' : ''}`}>
            {wrong > 0 ? t('invalid', { count: wrong }) : problem ? problemText(problem) : t('unsaved')}
          </p>
          <div className="flex gap-2.5">
            <Button size="sm" look="quiet" disabled={saving.saving} onClick={draft.discard}>
              {t('discard')}
            </Button>
            <Button size="sm" disabled={saving.saving} onClick={saving.save} data-testid="save">
              {saving.saving ? t('saving') : (action ?? t('save'))}
            </Button>
          </div>
        </section>
      )}
      <p role="status" className="sr-only">
        {saving.saved && t('saved')}
      </p>
      {saving.saved && (
        <p
          aria-hidden="true"
          className="pointer-events-none ml-auto w-fit animate-rise rounded-full bg-fine px-4 py-1.5 text-sm font-semibold text-night shadow-lg"
        >
          {t('saved')}
        </p>
      )}
    </div>
  );
}
