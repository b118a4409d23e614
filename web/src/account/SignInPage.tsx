import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReturnAddress } from '../app/returnAddress';
import { useAppSelector } from '../app/store';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { useSignInMutation } from './accountApi';
import { emailError, wrongOnes } from './checks';
import { EntryLayout } from './EntryLayout';
import { useEntered } from './useEntered';

export function SignInPage() {
  const { t } = useTranslation('account');
  const ended = useAppSelector((state) => state.session.ended);
  const { carry } = useReturnAddress('/browse');
  const [signIn] = useSignInMutation();
  const enter = useEntered();

  const { problem, sending, text, form } = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) =>
      wrongOnes({ email: emailError(email, t), password: password ? undefined : t('passwordNeeded') }),
    send: async ({ email, password }) => enter(await signIn({ email: email.trim(), password }).unwrap()),
    place: (refused) => (refused.code === 'invalid-credentials' ? { password: t('credentialsWrong') } : null),
  });

  return (
    <EntryLayout title={t('signInTitle')} text={ended ? t('sessionEnded') : undefined}>
      <form {...form} aria-label={t('signIn')} className="flex flex-col gap-5">
        <Field label={t('email')} type="email" autoComplete="email" inputMode="email" {...text('email')} />
        <PasswordField label={t('password')} autoComplete="current-password" {...text('password')} />
        <FormProblem text={problem} />
        <Button type="submit" size="lg" disabled={sending}>
          {t('signInSend')}
        </Button>
        <div className="flex flex-col gap-3 text-dust">
          <Link to="/password/forgot" className="self-start underline underline-offset-4 hover:text-screen">
            {t('forgot')}
          </Link>
          <p>
            {t('newHere')}{' '}
            <Link to={carry('/signup')} className="font-semibold text-amber underline underline-offset-4">
              {t('createOne')}
            </Link>
          </p>
        </div>
      </form>
    </EntryLayout>
  );
}
