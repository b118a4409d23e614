import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { useForm } from '../ui/form/useForm';
import { PinField } from './PinField';
import { pinError } from './pin';
import type { ProfileCard } from './profilesApi';

interface PinDialogProps {
  profile: ProfileCard;
  onPin: (pin: string) => Promise<void>;
  onClose: () => void;
}

export function PinDialog({ profile, onPin, onClose }: PinDialogProps) {
  const { t } = useTranslation('profiles');
  const { problem, sending, text, form } = useForm({
    initial: { pin: '' },
    check: ({ pin }) => pinError(pin, t, 'pin'),
    send: ({ pin }) => onPin(pin),
    place: ({ code }) => {
      if (code === 'pin-wrong' || code === 'pin-required') return { pin: t('pinWrong') };
      return code === 'pin-locked' ? { pin: t('pinLocked') } : null;
    },
  });
  return (
    <Dialog title={t('enterPin', { name: profile.name })} onClose={onClose}>
      <form {...form} className="flex flex-col gap-5">
        <PinField label={t('pin')} autoFocus {...text('pin')} />
        <FormProblem text={problem} />
        <Button type="submit" size="lg" disabled={sending}>
          {t('enter')}
        </Button>
      </form>
    </Dialog>
  );
}
