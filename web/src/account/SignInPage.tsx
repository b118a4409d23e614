import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReturnAddress } from '../app/returnAddress';
import { useAppSelector } from '../app/store';
import { PasskeySignIn } from '../passkey/PasskeySignIn';
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
  const { t } = useTranslation(['account', 'secondFactor']);
  const ended = useAppSelector((state) => state.session.ended);
  const { carry } = useReturnAddress('/browse');
  const [signIn] = useSignInMutation();
  const enter = useEntered();
  const [wantsCode, setWantsCode] = useState(false);

  const { problem, sending, text, form } = useForm({
    initial: { email: '', password: '', code: '' },
    check: ({ email, password, code }) =>
      wrongOnes({
        email: emailError(email, t),
        password: password ? undefined : t('passwordNeeded'),
        code: wantsCode && !code.trim() ? t('secondFactor:codeNeeded') : undefined,
      }),
    send: async ({ email, password, code }) => {
      const proof = wantsCode ? { code: code.trim() } : {};
      enter(await signIn({ email: email.trim(), password, ...proof }).unwrap());
    },
    place: (refused) => {
      if (refused.code === 'invalid-credentials') return { password: t('credentialsWrong') };
      if (refused.code === 'second-factor-wrong') return { code: t('secondFactor:codeWrong') };
      if (refused.code !== 'second-factor-required') return null;
      setWantsCode(true);
      return { code: t('secondFactor:codeNeeded') };
    },
  });

  return (
    <EntryLayout title={t('signInTitle')} text={ended ? t('sessionEnded') : undefined}>
      <form {...form} aria-label={t('signIn')} className="flex flex-col gap-5">
        <Field label={t('email')} type="email" autoComplete="email" inputMode="email" {...text('email')} />
        <PasswordField label={t('password')} autoComplete="current-password" {...text('password')} />
        {wantsCode && (
          <Field
            label={t('secondFactor:code')}
            hint={t('secondFactor:orRecovery')}
            autoComplete="one-time-code"
            maxLength={40}
            {...text('code')}
          />
        )}
        <FormProblem text={problem} />
        <Button type="submit" size="lg" disabled={sending}>
          {t('signInSend')}
        </Button>
        <PasskeySignIn onEnter={enter} />
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
