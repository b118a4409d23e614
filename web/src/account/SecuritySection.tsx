import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { Section } from '../ui/Section';
import { useOpening } from '../ui/useOpening';
import { useChangePasswordMutation } from './accountApi';
import { newPasswordError, passwordRefusal, wrongOnes } from './checks';
import { StrengthMeter } from './StrengthMeter';

export function SecuritySection() {
  const { t } = useTranslation('account');
  const { isOpen, close, opener } = useOpening();
  const [done, setDone] = useState(false);
  return (
    <Section id="security" title={t('security')}>
      {isOpen ? (
        <PasswordForm
          onClose={close}
          onDone={() => {
            close();
            setDone(true);
          }}
        />
      ) : (
        <Button look="quiet" {...opener}>
          {t('changePassword')}
        </Button>
      )}
      <p role="status" className="mt-2 text-fine">
        {done && !isOpen && t('passwordChanged')}
      </p>
    </Section>
  );
}

function PasswordForm({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation(['account', 'app']);
  const { t: words } = useTranslation('account');
  const [change] = useChangePasswordMutation();
  const { values, errors, problem, sending, text, form } = useForm({
    initial: { currentPassword: '', newPassword: '' },
    check: ({ currentPassword, newPassword }) =>
      wrongOnes({
        currentPassword: currentPassword ? undefined : t('passwordNeeded'),
        newPassword: newPasswordError(newPassword, words),
      }),
    send: async (passwords) => {
      await change(passwords).unwrap();
      onDone();
    },
    place: (refused) =>
      refused.code === 'invalid-credentials'
        ? { currentPassword: t('currentWrong') }
        : passwordRefusal(refused, 'newPassword', words),
  });
  return (
    <form {...form} aria-label={t('changePassword')} className="flex max-w-md flex-col gap-5">
      <PasswordField
        label={t('currentPassword')}
        autoComplete="current-password"
        autoFocus
        {...text('currentPassword')}
      />
      <PasswordField
        label={t('newPassword')}
        autoComplete="new-password"
        {...text('newPassword')}
        hint={<StrengthMeter password={values.newPassword} refused={Boolean(errors.newPassword)} />}
      />
      <FormProblem text={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={sending}>
          {t('changePassword')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('app:cancel')}
        </Button>
      </div>
    </form>
  );
}
