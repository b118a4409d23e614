import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { PlainLayout } from '../app/PlainLayout';
import { useAppSelector } from '../app/store';
import { PlanTeaser } from '../billing/PlanTeaser';
import { ButtonLink } from '../ui/Button';
import { Faq } from './Faq';
import { PosterWall } from './PosterWall';
import { Reasons } from './Reasons';
import { StartForm } from './StartForm';
import { Ticker } from './Ticker';

export function LandingPage() {
  const { t } = useTranslation(['landing', 'app']);
  const signedIn = useAppSelector((state) => state.session.status === 'signed-in');
  if (signedIn) return <Navigate to="/browse" replace />;

  return (
    <div className="relative isolate overflow-clip">
      <title>Matinee</title>
      <div aria-hidden="true" className="absolute inset-x-0 top-0 -z-10 h-[max(100dvh,44rem)] overflow-hidden">
        <PosterWall />
        <div className="absolute inset-0 bg-radial-[ellipse_at_30%_55%] from-night/95 via-night/75 to-night/35 max-md:bg-night/70" />
        <div className="absolute inset-0 bg-linear-to-t from-night via-night/20 via-35% to-night/70" />
      </div>
      <PlainLayout
        aside={
          <ButtonLink look="quiet" to="/signin">
            {t('app:signIn')}
          </ButtonLink>
        }
      >
        <section className="flex min-h-[calc(max(100dvh,44rem)-12rem)] flex-col justify-center">
          <h1 className="max-w-[12ch] animate-rise font-display text-[clamp(3.6rem,11.5vw,10.5rem)] leading-[0.86] text-balance">
            {t('title')}
          </h1>
          <p className="mt-6 max-w-xl animate-rise text-lg text-screen/90 [animation-delay:90ms] md:text-xl">
            {t('lead')}
          </p>
          <StartForm className="mt-8 animate-rise [animation-delay:180ms]" />
        </section>
        <Ticker />
        <Reasons />
        <PlanTeaser />
        <Faq />
        <section className="flex flex-col items-center gap-6 py-20 text-center">
          <h2 className="font-display text-[clamp(3rem,9vw,8rem)] leading-[0.9]">{t('endTitle')}</h2>
          <ButtonLink size="lg" to="/signup">
            {t('start')}
          </ButtonLink>
        </section>
      </PlainLayout>
      <footer className="gutter border-t border-seam/60 py-8 text-sm text-dust">{t('app:footer')}</footer>
    </div>
  );
}
