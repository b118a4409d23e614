import { useTranslation } from 'react-i18next';
import { PlainLayout } from '../app/PlainLayout';
import { ButtonLink } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';

export function CheckoutCanceledPage() {
  const { t } = useTranslation('billing');
  return (
    <PlainLayout>
      <PageTitle>{t('canceledTitle')}</PageTitle>
      <div className="mx-auto flex max-w-2xl flex-col items-center gap-6 py-[12vh] text-center">
        <h1 className="font-display text-[clamp(3.2rem,8vw,7rem)] leading-[0.9]">{t('canceledTitle')}</h1>
        <p className="text-lg text-dust">{t('canceledText')}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink to="/plans">{t('backToPlans')}</ButtonLink>
          <ButtonLink look="quiet" to="/browse">
            {t('later')}
          </ButtonLink>
        </div>
      </div>
    </PlainLayout>
  );
}
