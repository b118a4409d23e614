import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { type Account, useChangeAccountMutation } from './accountApi';
import { emailError, wrongOnes } from './checks';

/** Name and address; another address asks for the password. */
export function AccountForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const { t } = useTranslation(['account', 'app']);
  const { t: words } = useTranslation('account');
  const [change] = useChangeAccountMutation();
  const moves = (email: string) => email.trim() !== account.email;

  const { values, problem, sending, text, form } = useForm({
    initial: { firstName: account.firstName, lastName: account.lastName, email: account.email, password: '' },
    check: ({ firstName, lastName, email, password }) =>
      wrongOnes({
        firstName: firstName.trim() ? undefined : t('firstNameNeeded'),
        lastName: lastName.trim() ? undefined : t('lastNameNeeded'),
        email: emailError(email, words),
        password: moves(email) && !password ? t('passwordNeeded') : undefined,
      }),
    send: async ({ firstName, lastName, email, password }) => {
      const names = { firstName: firstName.trim(), lastName: lastName.trim() };
      await change(moves(email) ? { ...names, email: email.trim(), password } : names).unwrap();
      onDone();
    },
    place: ({ code }) => {
      if (code === 'invalid-credentials') return { password: t('currentWrong') };
      return code === 'email-taken' ? { email: t('emailTaken') } : null;
    },
  });

  return (
    <form {...form} aria-label={t('you')} className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('firstName')} autoComplete="given-name" autoFocus {...text('firstName')} />
        <Field label={t('lastName')} autoComplete="family-name" {...text('lastName')} />
      </div>
      <Field label={t('email')} type="email" autoComplete="email" {...text('email')} />
      {moves(values.email) && (
        <PasswordField
          label={t('emailPassword')}
          hint={t('emailMoves')}
          autoComplete="current-password"
          {...text('password')}
        />
      )}
      <FormProblem text={problem} />
      <div className="flex gap-3">
        <Button type="submit" disabled={sending}>
          {t('app:save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('app:cancel')}
        </Button>
      </div>
    </form>
  );
}
