import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { Section } from '../ui/Section';
import { useChangePasswordMutation } from './accountApi';
import { newPasswordError, wrongOnes } from './checks';
import { StrengthMeter } from './StrengthMeter';

export function SecuritySection() {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <Section id="security" title={t('security')}>
      {open ? (
        <PasswordForm
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      ) : (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t('changePassword')}
        </Button>
      )}
      <p role="status" className="mt-2 text-fine">
        {done && !open && t('passwordChanged')}
      </p>
    </Section>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  const [change] = useChangePasswordMutation();
  const { values, problem, sending, text, form } = useForm({
    initial: { currentPassword: '', newPassword: '' },
    check: ({ currentPassword, newPassword }) =>
      wrongOnes({
        currentPassword: currentPassword ? undefined : t('passwordNeeded'),
        newPassword: newPasswordError(newPassword, t),
      }),
    send: async (passwords) => {
      await change(passwords).unwrap();
      onDone();
    },
    place: ({ code }) => (code === 'invalid-credentials' ? { currentPassword: t('currentWrong') } : null),
  });
  return (
    <form {...form} aria-label={t('changePassword')} className="flex max-w-md flex-col gap-5">
      <PasswordField label={t('currentPassword')} autoComplete="current-password" {...text('currentPassword')} />
      <PasswordField
        label={t('newPassword')}
        autoComplete="new-password"
        {...text('newPassword')}
        hint={<StrengthMeter password={values.newPassword} />}
      />
      <FormProblem text={problem} />
      <Button type="submit" disabled={sending} className="self-start">
        {t('changePassword')}
      </Button>
    </form>
  );
}
