import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { useForm } from '../ui/form/useForm';
import { useEraseActivityMutation } from './activityApi';

interface EraseDialogProps {
  onClose: () => void;
  onErased: () => void;
}

/** Asks once more: what is erased does not come back. */
export function EraseDialog({ onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation(['activity', 'app']);
  const [erase] = useEraseActivityMutation();
  const { problem, sending, form } = useForm({
    initial: {},
    check: () => ({}),
    send: async () => {
      await erase().unwrap();
      onErased();
    },
  });
  return (
    <Dialog title={t('eraseTitle')} onClose={onClose}>
      <form {...form} className="flex flex-col gap-5">
        <p className="text-dust">{t('eraseText')}</p>
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" look="danger" disabled={sending}>
            {t('eraseSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
