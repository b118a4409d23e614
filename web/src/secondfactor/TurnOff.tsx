import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { useRemoveSecondFactorMutation } from './secondFactorApi';

export function TurnOff({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['secondFactor', 'account', 'app']);
  const [remove] = useRemoveSecondFactorMutation();
  const { problem, sending, text, form } = useForm({
    initial: { password: '', code: '' },
    check: ({ password, code }) => ({
      ...(password ? {} : { password: t('account:passwordNeeded') }),
      ...(code.trim() ? {} : { code: t('codeNeeded') }),
    }),
    send: async ({ password, code }) => {
      await remove({ password, code: code.trim() }).unwrap();
      onDone();
    },
    place: ({ code }) => {
      if (code === 'invalid-credentials') return { password: t('account:currentWrong') };
      return code === 'second-factor-wrong' ? { code: t('codeWrong') } : null;
    },
  });
  return (
    <form {...form} aria-label={t('turnOff')} className="flex max-w-md flex-col gap-5">
      <PasswordField
        label={t('account:currentPassword')}
        autoComplete="current-password"
        autoFocus
        {...text('password')}
      />
      <Field label={t('code')} hint={t('orRecovery')} autoComplete="one-time-code" maxLength={40} {...text('code')} />
      <FormProblem text={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="danger" disabled={sending}>
          {t('turnOff')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('app:cancel')}
        </Button>
      </div>
    </form>
  );
}
