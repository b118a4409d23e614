import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/form/FormProblem';
import { useForm } from '../../ui/form/useForm';
import { TextField } from '../parts/fields';

interface WhyDialogProps {
  title: string;
  children?: ReactNode;
  onClose: () => void;
  send: (why: string) => Promise<unknown>;
}

/** Nothing is done for an account without a reason, which the ledger keeps. */
export function WhyDialog({ title, children, onClose, send }: WhyDialogProps) {
  const { t } = useTranslation(['support', 'app']);
  const { text, problem, sending, form } = useForm({
    initial: { why: '' },
    check: ({ why }) => (why.trim() ? {} : { why: t('whyNeeded') }),
    send: async ({ why }) => {
      await send(why.trim());
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form {...form} className="flex flex-col gap-5">
        {children}
        <TextField {...text('why')} label={t('why')} hint={t('whyHint')} maxLength={500} />
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" look="danger" disabled={sending}>
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
