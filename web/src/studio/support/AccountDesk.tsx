import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { useDate } from '../../ui/useDate';
import { Card } from '../parts/Page';
import { Complimentary } from './Complimentary';
import { DeskInvoices } from './DeskInvoices';
import { DeskSubscription } from './DeskSubscription';
import { LedgerCard } from './LedgerCard';
import { useAccountMoneyQuery, useAccountQuery, useAccountSessionsQuery, useEndSessionsMutation } from './supportApi';
import { Troubles } from './Troubles';
import { WhyDialog } from './WhyDialog';

export function AccountDesk({ id }: { id: string }) {
  const { t } = useTranslation('support');
  const { day } = useDate();
  const { data: account, error, refetch } = useAccountQuery(id);
  const {
    data: money,
    error: moneyAway,
    refetch: askForMoney,
  } = useAccountMoneyQuery(id, { refetchOnMountOrArgChange: true });
  if (error) return <Failure title={t('accountFailed')} problem={error} onRetry={refetch} />;
  if (!account) return <Skeleton className="h-64" />;
  return (
    <>
      <header className="mb-5">
        <h2 className="text-xl font-semibold break-words">{account.name || account.email}</h2>
        <p className="text-sm text-dust break-words">
          {account.email} · {t(account.emailVerified ? 'verified' : 'unverified')} ·{' '}
          {t('since', { date: day(account.createdAt) })}
        </p>
        <p className="text-xs text-dust break-all">{account.id}</p>
      </header>
      <div className="grid gap-5 xl:grid-cols-2">
        {money && <DeskSubscription id={id} money={money} />}
        {!money && moneyAway && (
          <Card title={t('subscription')}>
            <Failure compact title={t('moneyFailed')} problem={moneyAway} onRetry={askForMoney} />
          </Card>
        )}
        {!money && !moneyAway && <Skeleton className="h-40" />}
        <Devices id={id} />
        <Troubles id={id} />
        {money && <Complimentary id={id} money={money} />}
        {money && <DeskInvoices id={id} money={money} />}
      </div>
      <div className="mt-5">
        <LedgerCard id={id} />
      </div>
    </>
  );
}

function Devices({ id }: { id: string }) {
  const { t } = useTranslation('support');
  const { moment } = useDate();
  const { data, error, refetch } = useAccountSessionsQuery(id, { refetchOnMountOrArgChange: true });
  const [end] = useEndSessionsMutation();
  const [asked, setAsked] = useState(false);
  return (
    <Card
      title={t('devices')}
      actions={
        data && data.length > 0 ? (
          <Button look="danger" size="sm" onClick={() => setAsked(true)}>
            {t('signOutAll')}
          </Button>
        ) : undefined
      }
    >
      {error && !data && <Failure compact title={t('devicesFailed')} problem={error} onRetry={refetch} />}
      {data?.length === 0 && <p className="text-sm text-dust">{t('noDevices')}</p>}
      <ul className="flex flex-col gap-2 text-sm">
        {data?.map((device) => (
          <li key={device.id}>
            {device.device}{' '}
            <span className="text-dust">
              {device.place ? `${device.place}, ` : ''}
              {t('lastUsed', { when: moment(device.lastUsedAt) })}
            </span>
          </li>
        ))}
      </ul>
      {asked && (
        <WhyDialog title={t('signOutAll')} onClose={() => setAsked(false)} send={(why) => end({ id, why }).unwrap()} />
      )}
    </Card>
  );
}
