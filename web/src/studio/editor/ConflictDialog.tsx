import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useDate } from '../../ui/useDate';
import { useFieldName } from '../changes/useFieldName';
import { useOperatorName } from '../changes/useOperatorName';
import { ValueText } from '../changes/ValueText';
import type { Sheet } from '../model';
import { type Difference, differences, merged, proposed, type Side } from './conflict';
import type { Conflict } from './useSave';

interface ConflictDialogProps {
  conflict: Conflict;
  onMerged: (sheet: Sheet) => void;
  onClose: () => void;
}

/** Two saved the same title: field by field, whose stays. */
export function ConflictDialog({ conflict, onMerged, onClose }: ConflictDialogProps) {
  const { t } = useTranslation(['editor', 'app']);
  const { base, mine, theirs, changedBy, changedAt } = conflict;
  const { moment } = useDate();
  const operatorName = useOperatorName();
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const found = differences(base, mine, theirs.sheet);
  const all = (side: Side) => setChoices(Object.fromEntries(found.map(({ path }) => [path, side])));
  const disputed = found.some((one) => one.changedBy === 'both');

  return (
    <Dialog wide title={t('conflictTitle')} onClose={onClose}>
      <div className="flex flex-col gap-4" data-testid="conflict">
        <p className="text-dust">
          {t('conflictText', {
            who: operatorName(changedBy ?? ''),
            version: theirs.version,
            when: changedAt ? moment(changedAt) : '',
          })}
        </p>
        {!disputed && <p className="text-dust">{t('conflictSame')}</p>}
        <div className="flex flex-wrap gap-2.5">
          <Button size="sm" look="quiet" onClick={() => all('mine')}>
            {t('allMine')}
          </Button>
          <Button size="sm" look="quiet" onClick={() => all('theirs')}>
            {t('allTheirs')}
          </Button>
        </div>
        <ul className="flex flex-col gap-3">
          {found.map((difference) => (
            <Choice
              key={difference.path}
              difference={difference}
              side={choices[difference.path] ?? proposed(difference)}
              onSide={(side) => setChoices((now) => ({ ...now, [difference.path]: side }))}
            />
          ))}
        </ul>
        <div className="flex flex-wrap justify-end gap-3">
          <Button size="sm" look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button size="sm" onClick={() => onMerged(merged(theirs.sheet, found, choices))} data-testid="save-merged">
            {t('saveMerged')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const WHOSE = { me: 'onlyMine', them: 'onlyTheirs', both: 'both' } as const;

function Choice({ difference, side, onSide }: { difference: Difference; side: Side; onSide: (side: Side) => void }) {
  const { t } = useTranslation('editor');
  const fieldName = useFieldName();
  return (
    <li>
      <fieldset className="rounded-lg border border-seam p-3">
        <legend className="px-1 text-sm font-semibold">
          {fieldName(difference.path)} <span className="font-normal text-dust">· {t(WHOSE[difference.changedBy])}</span>
        </legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {(['mine', 'theirs'] as const).map((one) => (
            <label
              key={one}
              className={`flex min-w-0 cursor-pointer items-start gap-2.5 rounded-md border p-2.5 text-sm ${
                side === one ? 'border-amber bg-amber/8' : 'border-seam'
              }`}
            >
              <input
                type="radio"
                name={difference.path}
                checked={side === one}
                onChange={() => onSide(one)}
                className="mt-0.5 accent-amber"
              />
              <span className="min-w-0">
                <span className="block text-xs text-dust">{t(one === 'mine' ? 'keepMine' : 'takeTheirs')}</span>
                <ValueText value={difference[one]} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
