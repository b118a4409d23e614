import { useTranslation } from 'react-i18next';
import { PlainLayout } from '../app/PlainLayout';
import { Button, ButtonLink } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';
import { Spinner } from '../ui/Spinner';
import { planName } from './planName';
import { useConfirmation } from './useConfirmation';

/** After the payment page: waits until the payment has become a subscription. */
export function CheckoutReturnPage() {
  const { t } = useTranslation('billing');
  const { state, subscription, again } = useConfirmation();
  const heading = { waiting: 'checkingTitle', active: 'readyTitle', slow: 'slowTitle' } as const;

  return (
    <PlainLayout>
      <PageTitle>{t(heading[state])}</PageTitle>
      <div aria-live="polite" className="mx-auto flex max-w-2xl flex-col items-center gap-6 py-[12vh] text-center">
        {state === 'waiting' && <Spinner label={t('checkingText')} />}
        <h1 className="font-display text-[clamp(3.2rem,8vw,7rem)] leading-[0.9]" data-testid={`checkout-${state}`}>
          {t(heading[state])}
        </h1>
        {state === 'waiting' && <p className="text-lg text-dust">{t('checkingText')}</p>}
        {state === 'active' && (
          <>
            <p className="text-lg text-dust">{t('readyText', { plan: planName(subscription?.plan) })}</p>
            <ButtonLink size="lg" to="/browse">
              {t('startWatching')}
            </ButtonLink>
          </>
        )}
        {state === 'slow' && (
          <>
            <p className="text-lg text-dust">{t('slowText')}</p>
            <div className="flex flex-wrap justify-center gap-3">
              <Button onClick={again}>{t('lookAgain')}</Button>
              <ButtonLink look="quiet" to="/plans">
                {t('backToPlans')}
              </ButtonLink>
            </div>
          </>
        )}
      </div>
    </PlainLayout>
  );
}
