import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';
import { PlainLayout } from './PlainLayout';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PlainLayout>
      <PageTitle>{t('lostTitle')}</PageTitle>
      <div className="mx-auto flex max-w-2xl flex-col items-center gap-4 py-[12vh] text-center">
        <p aria-hidden="true" className="font-display text-[clamp(8rem,28vw,18rem)] leading-[0.8] text-amber">
          404
        </p>
        <h1 className="font-display text-5xl tracking-wide">{t('lostTitle')}</h1>
        <p className="text-dust">{t('lost')}</p>
        <ButtonLink to="/">{t('goHome')}</ButtonLink>
      </div>
    </PlainLayout>
  );
}
