import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { Select } from '../ui/form/Select';
import { useForm } from '../ui/form/useForm';
import { PinField } from './PinField';
import { pinError } from './pin';
import type { PinProof } from './profilesApi';

/** A PIN that can be set, changed and taken off. */
export interface KeptPin {
  hasPin: boolean;
  save: (pin: string, proof: PinProof | null) => Promise<unknown>;
  remove: (proof: PinProof) => Promise<unknown>;
}

interface PinFormProps extends KeptPin {
  removing: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Sets, changes or removes a PIN. What is there already comes off only with proof: the PIN, or the account's password. */
export function PinForm({ hasPin, save, remove, removing, onClose, onDone }: PinFormProps) {
  const { t } = useTranslation('profiles');
  const { values, problem, sending, set, text, form } = useForm({
    initial: { by: hasPin ? 'pin' : 'nothing', currentPin: '', password: '', pin: '' },
    check: ({ by, currentPin, password, pin }) => ({
      ...(by === 'pin' ? pinError(currentPin, t, 'currentPin') : {}),
      ...(by === 'password' && !password ? { password: t('passwordNeeded') } : {}),
      ...(removing ? {} : pinError(pin, t, 'pin')),
    }),
    send: async ({ by, currentPin, password, pin }) => {
      const proof: PinProof | null = by === 'nothing' ? null : by === 'pin' ? { currentPin } : { password };
      if (removing && proof) await remove(proof);
      else await save(pin, proof);
      onDone();
    },
    place: ({ code, status, errors }, { by }) => {
      if (code === 'pin-locked') return { currentPin: t('pinLocked') };
      if ((status !== 401 && status !== 403) || errors || code === 'kids-profile' || by === 'nothing') return null;
      return by === 'pin' ? { currentPin: t('pinWrong') } : { password: t('proofWrong') };
    },
  });

  const title = removing ? t('removePin') : t(hasPin ? 'changePin' : 'setPin');
  return (
    <Dialog title={title} onClose={onClose}>
      <form {...form} aria-label={title} className="flex flex-col gap-5">
        {hasPin && (
          <Select
            label={t('proof')}
            value={values.by}
            onValue={(by) => set('by', by)}
            options={[
              { value: 'pin', label: t('proofPin') },
              { value: 'password', label: t('proofPassword') },
            ]}
          />
        )}
        {values.by === 'pin' && <PinField label={t('currentPin')} {...text('currentPin')} />}
        {values.by === 'password' && (
          <PasswordField label={t('accountPassword')} autoComplete="current-password" {...text('password')} />
        )}
        {!removing && <PinField label={t('newPin')} {...text('pin')} />}
        <FormProblem text={problem} />
        <Button type="submit" size="lg" disabled={sending}>
          {title}
        </Button>
      </form>
    </Dialog>
  );
}
