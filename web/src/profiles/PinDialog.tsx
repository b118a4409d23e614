import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { useForm } from '../ui/form/useForm';
import { PinField } from './PinField';
import { pinError } from './pin';

interface PinDialogProps {
  title: string;
  /** Why it is asked for, where the title does not say. */
  reason?: string;
  action: string;
  /** Rejects with the problem when the PIN is refused. */
  onPin: (pin: string) => Promise<void>;
  onClose: () => void;
}

const WRONG = ['pin-wrong', 'pin-required', 'account-pin-wrong', 'account-pin-required'];

/** Asks for a PIN, until it is right or one gives up. */
export function PinDialog({ title, reason, action, onPin, onClose }: PinDialogProps) {
  const { t } = useTranslation('profiles');
  const { problem, sending, text, form } = useForm({
    initial: { pin: '' },
    check: ({ pin }) => pinError(pin, t, 'pin'),
    send: ({ pin }) => onPin(pin),
    place: ({ code, retryAfter }) => {
      if (WRONG.includes(code)) return { pin: t('pinWrong') };
      if (code !== 'pin-locked') return null;
      return { pin: retryAfter ? t('pinLockedFor', { count: Math.ceil(retryAfter / 60) }) : t('pinLocked') };
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form {...form} className="flex flex-col gap-5">
        {reason && <p className="text-dust">{reason}</p>}
        <PinField label={t('pin')} {...text('pin')} />
        <FormProblem text={problem} />
        <Button type="submit" size="lg" disabled={sending}>
          {action}
        </Button>
      </form>
    </Dialog>
  );
}
