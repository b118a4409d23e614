import { useTranslation } from 'react-i18next';
import { FiArrowRight } from 'react-icons/fi';
import { useNavigate } from 'react-router';
import { emailError, wrongOnes } from '../account/checks';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { useForm } from '../ui/form/useForm';

/** The first field of signing up, where one reads about it. */
export function StartForm({ className }: { className: string }) {
  const { t } = useTranslation('landing');
  const { t: accountWords } = useTranslation('account');
  const navigate = useNavigate();
  const { text, form } = useForm({
    initial: { email: '' },
    check: ({ email }) => wrongOnes({ email: emailError(email, accountWords) }),
    send: async ({ email }) => navigate(`/signup?email=${encodeURIComponent(email.trim())}`),
  });
  return (
    <form {...form} aria-label={t('start')} className={`flex max-w-xl flex-col gap-3 sm:flex-row ${className}`}>
      <Field label={t('emailLabel')} type="email" autoComplete="email" className="grow" {...text('email')} />
      <Button type="submit" size="lg" className="sm:mt-6.5 sm:self-start">
        {t('start')} <FiArrowRight aria-hidden="true" />
      </Button>
    </form>
  );
}
