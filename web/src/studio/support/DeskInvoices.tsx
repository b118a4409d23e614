import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/newKey';
import type { Invoice } from '../../billing/billingApi';
import { formatMoney } from '../../billing/money';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Notice';
import { useDate } from '../../ui/useDate';
import { Card } from '../parts/Page';
import { type AccountMoney, useAccountInvoicesQuery, useRefundMutation } from './supportApi';
import { WhyDialog } from './WhyDialog';

export function DeskInvoices({ id, money }: { id: string; money: AccountMoney }) {
  const { t, i18n } = useTranslation('support');
  const { day } = useDate();
  const { data, error, refetch } = useAccountInvoicesQuery(id, { refetchOnMountOrArgChange: true });
  const [refund] = useRefundMutation();
  const [asked, setAsked] = useState<{ invoice: Invoice; key: string } | null>(null);
  const write = (amount: Invoice['amount']) => formatMoney(amount, i18n.language);
  const called = (invoice: Invoice) => invoice.number ?? invoice.id;
  return (
    <Card title={t('invoices')}>
      {error && !data && <Failure compact title={t('invoicesFailed')} problem={error} onRetry={refetch} />}
      {data?.length === 0 && <p className="text-sm text-dust">{t('noInvoices')}</p>}
      <ul className="flex flex-col gap-3 text-sm">
        {data?.map((invoice) => (
          <li key={invoice.id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {day(invoice.date)} · {write(invoice.amount)} · {invoice.status}
            </span>
            {invoice.status === 'paid' && invoice.amount.amount > 0 && (
              <Button
                look="quiet"
                size="sm"
                aria-label={t('refundOf', { number: called(invoice) })}
                onClick={() => setAsked({ invoice, key: newKey() })}
              >
                {t('refund')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {money.refunds.length > 0 && (
        <>
          <h3 className="mt-5 mb-2 text-sm font-semibold">{t('wentBack')}</h3>
          <ul className="flex flex-col gap-1 text-sm">
            {money.refunds.map((back) => (
              <li key={back.id}>
                {day(back.createdAt)} · {write(back.amount)} · {back.about} {back.status}
              </li>
            ))}
          </ul>
        </>
      )}
      {asked && (
        <WhyDialog
          title={t('refundSend')}
          onClose={() => setAsked(null)}
          send={(why) => refund({ id, invoiceId: asked.invoice.id, why, key: asked.key }).unwrap()}
        >
          <p className="text-dust">{t('refundText', { amount: write(asked.invoice.amount) })}</p>
        </WhyDialog>
      )}
    </Card>
  );
}
