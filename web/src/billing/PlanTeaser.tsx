import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button';
import { Skeleton } from '../ui/Skeleton';
import { usePlansQuery } from './billingApi';
import { intervalWord } from './interval';
import { formatMoney } from './money';

/** The plans as a landing page shows them: name and price. Without them it still leads to the plans. */
export function PlanTeaser() {
  const { t, i18n } = useTranslation(['landing', 'billing']);
  const { data: plans, isLoading } = usePlansQuery();
  return (
    <section className="mx-auto max-w-7xl rounded-3xl bg-velvet px-6 py-16 text-center sm:px-12">
      <h2 className="font-display text-[clamp(2.6rem,5.5vw,5rem)] leading-none">{t('plansTitle')}</h2>
      <p className="mt-3 text-lg text-dust">{t('plansText')}</p>
      <ul className="mt-10 flex flex-wrap justify-center gap-4">
        {isLoading && [0, 1, 2].map((n) => <Skeleton key={n} className="h-32 w-60" />)}
        {plans?.map(({ id, name, price, interval }) => (
          <li key={id} className="min-w-60 rounded-xl border border-seam px-8 py-6">
            <p className="font-display text-3xl tracking-wide text-amber">{name}</p>
            <p className="mt-1 text-xl font-semibold">
              {formatMoney(price, i18n.language)}
              <span className="text-base font-normal text-dust"> / {t(`billing:${intervalWord(interval)}`)}</span>
            </p>
          </li>
        ))}
      </ul>
      <ButtonLink className="mt-8" look="quiet" to="/plans">
        {t('seePlans')}
      </ButtonLink>
    </section>
  );
}
