import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKeyFor } from '../api/useKeyFor';
import { useReturnAddress } from '../app/returnAddress';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { useRegisterMutation, useTermsQuery } from './accountApi';
import { emailError, newPasswordError, passwordRefusal, wrongOnes } from './checks';
import { EntryLayout } from './EntryLayout';
import { StrengthMeter } from './StrengthMeter';
import { useEntered } from './useEntered';

export function SignUpPage() {
  const { t } = useTranslation('account');
  const [query] = useSearchParams();
  const { carry } = useReturnAddress('/browse');
  const [register] = useRegisterMutation();
  const { data: terms } = useTermsQuery();
  const enter = useEntered();
  const keyFor = useKeyFor();

  const { values, errors, problem, sending, text, form } = useForm({
    initial: { firstName: '', lastName: '', email: query.get('email') ?? '', password: '' },
    check: ({ firstName, lastName, email, password }) =>
      wrongOnes({
        firstName: firstName.trim() ? undefined : t('firstNameNeeded'),
        lastName: lastName.trim() ? undefined : t('lastNameNeeded'),
        email: emailError(email, t),
        password: newPasswordError(password, t),
      }),
    send: async (filled) => {
      const agreed = terms ? { termsVersion: terms.version } : {};
      const registration = { ...filled, ...agreed, email: filled.email.trim() };
      enter(await register({ ...registration, key: keyFor(registration) }).unwrap());
    },
    place: (refused) =>
      refused.code === 'email-taken' ? { email: t('emailTaken') } : passwordRefusal(refused, 'password', t),
  });

  return (
    <EntryLayout title={t('signUpTitle')} text={t('signUpText')}>
      <form {...form} aria-label={t('signUp')} className="flex flex-col gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('firstName')} autoComplete="given-name" {...text('firstName')} />
          <Field label={t('lastName')} autoComplete="family-name" {...text('lastName')} />
        </div>
        <Field label={t('email')} type="email" autoComplete="email" inputMode="email" {...text('email')} />
        <PasswordField
          label={t('password')}
          autoComplete="new-password"
          {...text('password')}
          hint={<StrengthMeter password={values.password} refused={Boolean(errors.password)} />}
        />
        <p className="text-sm text-dust">
          {t('agree')}{' '}
          <Link
            to={terms?.address ?? '/terms'}
            target="_blank"
            className="underline underline-offset-4 hover:text-screen"
          >
            {t('terms')}
          </Link>
        </p>
        <FormProblem text={problem} />
        <Button type="submit" size="lg" disabled={sending}>
          {t('signUpSend')}
        </Button>
        <p className="text-dust">
          {t('haveOne')}{' '}
          <Link to={carry('/signin')} className="font-semibold text-amber underline underline-offset-4">
            {t('signIn')}
          </Link>
        </p>
      </form>
    </EntryLayout>
  );
}
