import { useTranslation } from 'react-i18next';
import { session } from '../session';
import { Button, ButtonLink } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { Outcome } from '../ui/Outcome';
import { useResetPasswordMutation } from './accountApi';
import { isSpentLink, newPasswordError, passwordRefusal, wrongOnes } from './checks';
import { EntryLayout } from './EntryLayout';
import { StrengthMeter } from './StrengthMeter';
import { useLinkToken } from './useLinkToken';

export function ResetPasswordPage() {
  const { t } = useTranslation('account');
  const token = useLinkToken();
  const [reset, { isSuccess, error }] = useResetPasswordMutation();

  if (isSuccess) {
    return (
      <EntryLayout title={t('resetTitle')}>
        <Outcome text={t('resetDone')}>
          <ButtonLink to="/signin">{t('signIn')}</ButtonLink>
        </Outcome>
      </EntryLayout>
    );
  }
  if (!token || isSpentLink(error)) {
    return (
      <EntryLayout title={t('linkSpentTitle')}>
        <Outcome text={t(token ? 'resetSpent' : 'resetNoToken')}>
          <ButtonLink to="/password/forgot">{t('newLink')}</ButtonLink>
        </Outcome>
      </EntryLayout>
    );
  }
  return (
    <EntryLayout title={t('resetTitle')}>
      <ResetForm reset={(password) => reset({ token, password }).unwrap()} />
    </EntryLayout>
  );
}

function ResetForm({ reset }: { reset: (password: string) => Promise<unknown> }) {
  const { t } = useTranslation('account');
  const { values, errors, problem, sending, text, form } = useForm({
    initial: { password: '' },
    check: ({ password }) => wrongOnes({ password: newPasswordError(password, t) }),
    send: async ({ password }) => {
      await reset(password);
      // Every session has ended: where one was open in this browser, it finds out now.
      if (session.current()) await session.renew(session.current());
    },
    place: (refused) => passwordRefusal(refused, 'password', t),
  });
  return (
    <form {...form} aria-label={t('resetTitle')} className="flex flex-col gap-5">
      <PasswordField
        label={t('newPassword')}
        autoComplete="new-password"
        {...text('password')}
        hint={<StrengthMeter password={values.password} refused={Boolean(errors.password)} />}
      />
      <FormProblem text={problem} />
      <Button type="submit" size="lg" disabled={sending}>
        {t('resetSend')}
      </Button>
    </form>
  );
}
