import { useTranslation } from 'react-i18next';
import { PlainLayout } from '../app/PlainLayout';
import { PageTitle } from '../ui/PageTitle';
import { useTermsQuery } from './accountApi';

/** The terms that the suite ships with; an operator's own are at the address that `matinee.auth.terms` names. */
export function TermsPage() {
  const { t } = useTranslation('account');
  const { data: terms } = useTermsQuery();
  return (
    <PlainLayout>
      <PageTitle>{t('termsTitle')}</PageTitle>
      <article className="mx-auto flex max-w-prose flex-col gap-5 pt-[4vh] text-lg leading-relaxed">
        <h1 className="font-display text-[clamp(3.2rem,7vw,6rem)] leading-none">{t('termsTitle')}</h1>
        <p className="min-h-6 text-base text-dust">{terms && t('termsVersion', { version: terms.version })}</p>
        <p>{t('terms1')}</p>
        <p>{t('terms2')}</p>
        <p>{t('terms3')}</p>
        <p>{t('terms4')}</p>
      </article>
    </PlainLayout>
  );
}
