import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/form/FormProblem';
import type { BulkAction } from '../model';
import { Choice, NumberField } from '../parts/fields';
import { TypedConfirmation } from '../parts/TypedConfirmation';
import { useShelfNames } from '../shelves/useShelfNames';

interface DialogParts {
  count: number;
  problem: string | null;
  sending: boolean;
  onClose: () => void;
}

export function DeleteDialog({ count, onConfirm, ...parts }: DialogParts & { onConfirm: () => void }) {
  const { t } = useTranslation('library');
  return (
    <TypedConfirmation
      {...parts}
      title={t('deleteTitle', { count })}
      word={t('deleteWord')}
      action={t('action.delete')}
      onConfirm={onConfirm}
    >
      <p className="text-dust">{t('deleteText')}</p>
    </TypedConfirmation>
  );
}

/** Asks for the genre, the channel or the age that an action is about. */
export function ValueDialog({
  action,
  count,
  problem,
  sending,
  onClose,
  onValue,
}: DialogParts & { action: Exclude<BulkAction, 'delete'>; onValue: (value: string) => void }) {
  const { t } = useTranslation(['library', 'app']);
  const { genres, channels } = useShelfNames();
  const options = action.endsWith('genre') ? genres : channels;
  const [chosen, setChosen] = useState('');
  const value = chosen || (options[0]?.value ?? '');
  const [age, setAge] = useState<number | null>(null);
  const isAge = action === 'set-maturity';
  const ready = isAge ? age !== null && age <= 18 : value !== '';
  return (
    <Dialog title={t(`action.${action}`)} onClose={onClose}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !sending) onValue(isAge ? String(age) : value);
        }}
      >
        {isAge ? (
          <NumberField label={t('maturity')} value={age} onValue={setAge} maxLength={2} />
        ) : (
          <Choice
            label={t(action.endsWith('genre') ? 'genre' : 'channel')}
            value={value}
            onValue={setChosen}
            options={options}
          />
        )}
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button size="sm" look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button size="sm" type="submit" disabled={!ready || sending}>
            {t('apply', { count })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
