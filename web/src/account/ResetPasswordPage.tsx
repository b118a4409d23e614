import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { useResetPasswordMutation } from './accountApi';
import { newPasswordError, wrongOnes } from './checks';
import { EntryLayout } from './EntryLayout';
import { StrengthMeter } from './StrengthMeter';

export function ResetPasswordPage() {
  const { t } = useTranslation('account');
  const [query] = useSearchParams();
  const token = query.get('token');
  const [reset] = useResetPasswordMutation();
  const [done, setDone] = useState(false);
  const { values, problem, sending, text, form } = useForm({
    initial: { password: '' },
    check: ({ password }) => wrongOnes({ password: newPasswordError(password, t) }),
    send: async ({ password }) => {
      await reset({ token: token ?? '', password }).unwrap();
      setDone(true);
    },
  });

  if (!token || done) {
    return (
      <EntryLayout title={t('resetTitle')} text={t(done ? 'resetDone' : 'resetNoToken')}>
        <ButtonLink to={done ? '/signin' : '/password/forgot'}>{t(done ? 'signIn' : 'forgotSend')}</ButtonLink>
      </EntryLayout>
    );
  }
  return (
    <EntryLayout title={t('resetTitle')}>
      <form {...form} aria-label={t('resetTitle')} className="flex flex-col gap-5">
        <PasswordField
          label={t('newPassword')}
          autoComplete="new-password"
          {...text('password')}
          hint={<StrengthMeter password={values.password} />}
        />
        <FormProblem text={problem} />
        <Button type="submit" size="lg" disabled={sending}>
          {t('resetSend')}
        </Button>
      </form>
    </EntryLayout>
  );
}
