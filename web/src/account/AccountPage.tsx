import { useTranslation } from 'react-i18next';
import { ActivitySection } from '../activity/ActivitySection';
import { PlainLayout } from '../app/PlainLayout';
import { InvoicesSection } from '../billing/InvoicesSection';
import { SubscriptionSection } from '../billing/SubscriptionSection';
import { PasskeysSection } from '../passkey/PasskeysSection';
import { SecondFactorSection } from '../secondfactor/SecondFactorSection';
import { useIsOperator } from '../studio/OperatorGate';
import { ButtonLink } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { PageTitle } from '../ui/PageTitle';
import { Skeleton } from '../ui/Skeleton';
import { useDate } from '../ui/useDate';
import { useAccountQuery } from './accountApi';
import { DataSection } from './DataSection';
import { DeleteSection } from './DeleteSection';
import { DevicesSection } from './DevicesSection';
import { NewTerms } from './NewTerms';
import { SecuritySection } from './SecuritySection';
import { YouSection } from './YouSection';

export function AccountPage() {
  const { t } = useTranslation(['account', 'app']);
  const { data: account, error, refetch } = useAccountQuery(undefined, { refetchOnFocus: true });
  const { month } = useDate();
  const isOperator = useIsOperator();
  return (
    <PlainLayout
      aside={
        <div className="flex flex-wrap justify-end gap-3">
          {isOperator && (
            <ButtonLink look="quiet" to="/studio">
              {t('app:studio')}
            </ButtonLink>
          )}
          <ButtonLink look="quiet" to="/browse">
            {t('app:goHome')}
          </ButtonLink>
        </div>
      }
    >
      <PageTitle>{t('title')}</PageTitle>
      <div className="mx-auto max-w-5xl pt-[4vh]">
        <h1 className="font-display text-[clamp(3.2rem,7vw,6rem)] leading-none">{t('title')}</h1>
        <p className="mt-2 mb-8 min-h-6 text-dust">
          {account?.createdAt && t('memberSince', { date: month(account.createdAt) })}
        </p>
        {account && <NewTerms account={account} />}
        <SubscriptionSection />
        {error && !account && <Failure compact title={t('accountFailed')} problem={error} onRetry={refetch} />}
        {!account && !error && <Skeleton className="h-40" />}
        {account && <YouSection account={account} />}
        <SecuritySection />
        <PasskeysSection />
        <SecondFactorSection />
        <DevicesSection />
        <InvoicesSection />
        <ActivitySection />
        <DataSection />
        <DeleteSection />
      </div>
    </PlainLayout>
  );
}
