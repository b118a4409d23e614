import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/form/FormProblem';
import { TextField } from './fields';

interface TypedConfirmationProps {
  title: string;
  /** What it does, and more fields where it wants them. */
  children: ReactNode;
  /** What is to be typed. */
  word: string;
  action: string;
  ready?: boolean;
  problem?: string | null;
  sending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** For what cannot be taken back: nothing happens until the word is typed. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  const { t } = useTranslation(['studio', 'app']);
  const [typed, setTyped] = useState('');
  const may = typed.trim().toLowerCase() === props.word.toLowerCase() && (props.ready ?? true) && !props.sending;
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className="flex flex-col gap-5"
        aria-label={props.title}
        onSubmit={(event) => {
          event.preventDefault();
          if (may) props.onConfirm();
        }}
      >
        {props.children}
        <TextField
          label={t('confirmType', { word: props.word })}
          value={typed}
          onValue={setTyped}
          autoComplete="off"
          spellCheck={false}
        />
        <FormProblem text={props.problem ?? null} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button size="sm" look="quiet" onClick={props.onClose}>
            {t('app:cancel')}
          </Button>
          <Button size="sm" look="danger" type="submit" disabled={!may}>
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
