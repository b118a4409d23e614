import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { useForm } from '../ui/form/useForm';
import { useForgotPasswordMutation } from './accountApi';
import { emailError, wrongOnes } from './checks';
import { EntryLayout } from './EntryLayout';

export function ForgotPasswordPage() {
  const { t } = useTranslation('account');
  const [ask] = useForgotPasswordMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { problem, sending, text, form } = useForm({
    initial: { email: '' },
    check: ({ email }) => wrongOnes({ email: emailError(email, t) }),
    send: async ({ email }) => {
      await ask({ email: email.trim() }).unwrap();
      setSentTo(email.trim());
    },
  });

  return (
    <EntryLayout title={t('forgotTitle')} text={t('forgotText')}>
      <form {...form} aria-label={t('forgotTitle')} className="flex flex-col gap-5">
        <Field label={t('email')} type="email" autoComplete="email" {...text('email')} />
        <FormProblem text={problem} />
        <Button type="submit" size="lg" disabled={sending}>
          {t('forgotSend')}
        </Button>
        <div>
          <p role="status" className="wrap-anywhere text-fine not-empty:mb-5">
            {sentTo && t('forgotDone', { email: sentTo })}
          </p>
          <Link to="/signin" className="text-dust underline underline-offset-4 hover:text-screen">
            {t('backToSignIn')}
          </Link>
        </div>
      </form>
    </EntryLayout>
  );
}
