import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiX } from 'react-icons/fi';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { useProblemText } from '../../ui/useProblemText';
import type { BulkAction, BulkOutcome, Row } from '../model';
import { Choice } from '../parts/fields';
import { BulkOutcomes } from './BulkOutcomes';
import { DeleteDialog, ValueDialog } from './bulkDialogs';
import { useBulkMutation } from './libraryApi';
import type { Selection } from './useSelection';

const WITH_VALUE: BulkAction[] = ['add-genre', 'remove-genre', 'add-channel', 'remove-channel', 'set-maturity'];

/** What can be done with all that is selected, over the end of the page. */
export function BulkBar({ rows, selection }: { rows: Row[]; selection: Selection }) {
  const { t } = useTranslation('library');
  const [asked, setAsked] = useState<BulkAction | null>(null);
  const [outcomes, setOutcomes] = useState<{
    action: BulkAction;
    items: BulkOutcome[];
    names: Map<string, string>;
  } | null>(null);
  const [bulk, { isLoading, error, reset }] = useBulkMutation();
  const problemText = useProblemText();
  const problem = isProblem(error) ? problemText(error) : null;
  const count = selection.selected.length;

  async function apply(action: BulkAction, value?: string) {
    const names = new Map(rows.map(({ id, title }) => [id, title]));
    const answer = await bulk({ action, ids: selection.selected, ...(value === undefined ? {} : { value }) });
    if (!answer.data) return;
    setAsked(null);
    setOutcomes({ action, items: answer.data, names });
    selection.clear();
  }

  function close() {
    setAsked(null);
    reset();
  }

  const dialog = { count, problem, sending: isLoading, onClose: close };
  return (
    <>
      {count > 0 && (
        <section
          aria-label={t('bulk')}
          className="fixed inset-x-3 bottom-3 z-30 mx-auto flex max-w-3xl animate-rise flex-wrap items-center gap-2.5 rounded-xl border border-seam bg-curtain p-3 shadow-2xl lg:left-54"
        >
          <p role="status" className="flex items-center gap-1 text-sm font-semibold">
            <button
              type="button"
              aria-label={t('unselect')}
              onClick={selection.clear}
              className="rounded-md p-1.5 text-dust hover:text-screen"
            >
              <FiX aria-hidden="true" />
            </button>
            {t('selected', { count })}
          </p>
          <div className="ml-auto flex flex-wrap items-center gap-2">
            <Button size="sm" disabled={isLoading} onClick={() => void apply('publish')}>
              {t('action.publish')}
            </Button>
            <Button size="sm" look="quiet" disabled={isLoading} onClick={() => void apply('withdraw')}>
              {t('action.withdraw')}
            </Button>
            <Choice
              bare
              label={t('bulk')}
              value=""
              className="w-36"
              onValue={(value) => setAsked(value as BulkAction)}
              options={[
                { value: '', label: t('choose') },
                ...WITH_VALUE.map((value) => ({ value, label: t(`action.${value}`) })),
              ]}
            />
            <Button size="sm" look="danger" disabled={isLoading} onClick={() => setAsked('delete')}>
              {t('action.delete')}
            </Button>
          </div>
          {problem && !asked && (
            <p role="alert" className="w-full text-sm text-alarm">
              {problem}
            </p>
          )}
        </section>
      )}
      {asked === 'delete' && <DeleteDialog {...dialog} onConfirm={() => void apply('delete')} />}
      {asked && asked !== 'delete' && (
        <ValueDialog {...dialog} action={asked} onValue={(value) => void apply(asked, value)} />
      )}
      {outcomes && <BulkOutcomes {...outcomes} onClose={() => setOutcomes(null)} />}
    </>
  );
}
