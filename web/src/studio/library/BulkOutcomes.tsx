import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import type { BulkAction, BulkOutcome } from '../model';

interface BulkOutcomesProps {
  action: BulkAction;
  items: BulkOutcome[];
  /** Titles by their ids. */
  names: Map<string, string>;
  onClose: () => void;
}

const ORDER = ['refused', 'changed', 'unchanged'] as const;
const LOOKS = { refused: 'text-alarm', changed: 'text-fine', unchanged: 'text-dust' };

/** What came of each title, the refused first. */
export function BulkOutcomes({ action, items, names, onClose }: BulkOutcomesProps) {
  const { t } = useTranslation('library');
  const sorted = [...items].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  const count = (result: BulkOutcome['result']) => items.filter((item) => item.result === result).length;
  return (
    <Dialog title={t(`action.${action}`)} onClose={onClose}>
      <p role="status" className="mb-4 text-sm text-dust">
        {t('outcomeCount', { changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') })}
      </p>
      <ul
        aria-label={t('outcome')}
        className="max-h-[50dvh] divide-y divide-seam overflow-y-auto"
        data-testid="outcomes"
      >
        {sorted.map(({ id, result, detail }) => (
          <li key={id} className="py-2 text-sm">
            <span className="flex items-baseline justify-between gap-4">
              <span className="min-w-0 truncate font-medium">{names.get(id) ?? id}</span>
              <span className={`shrink-0 ${LOOKS[result]}`}>{t(`result.${result}`)}</span>
            </span>
            {detail && <span className="block text-dust">{detail}</span>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
