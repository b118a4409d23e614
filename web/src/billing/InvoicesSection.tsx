import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { Section } from '../ui/Section';
import { Skeleton } from '../ui/Skeleton';
import { useDate } from '../ui/useDate';
import { type Invoice, useInvoicesInfiniteQuery } from './billingApi';
import { formatMoney } from './money';
import { ReceiptButton } from './ReceiptButton';

const KNOWN = ['paid', 'open', 'void', 'draft', 'uncollectible'] as const;

export function InvoicesSection() {
  const { t } = useTranslation(['billing', 'app']);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInvoicesInfiniteQuery();
  const invoices = data?.pages.flatMap((page) => page.items);
  return (
    <Section id="invoices" title={t('invoices')}>
      {error && !invoices && <Failure compact title={t('invoicesFailed')} problem={error} onRetry={refetch} />}
      {!invoices && !error && <Skeleton className="h-24" />}
      {invoices?.length === 0 && <p className="text-dust">{t('invoicesEmpty')}</p>}
      {invoices && invoices.length > 0 && (
        <table className="w-full text-left">
          <thead className="text-sm text-dust">
            <tr>
              <th className="py-2 pr-3 font-medium">{t('date')}</th>
              <th className="py-2 pr-3 font-medium">{t('amount')}</th>
              <th className="py-2 pr-3 font-medium">{t('status')}</th>
              <th className="py-2 pr-3 font-medium">{t('document')}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-seam">
            {invoices.map((invoice) => (
              <InvoiceRow key={invoice.id} invoice={invoice} />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button look="quiet" className="mt-4" onClick={() => void fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </Section>
  );
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const { date, amount, status, pdfUrl, hostedUrl, problem, refunded } = invoice;
  const { t, i18n } = useTranslation('billing');
  const { day } = useDate();
  const known = KNOWN.find((word) => word === status);
  const document = pdfUrl ?? hostedUrl;
  const owed = status === 'open' ? problem : undefined;
  const isWhole = refunded?.amount === amount.amount;
  const back =
    refunded &&
    t(isWhole ? 'invoice_refunded' : 'invoice_refunded_part', { amount: formatMoney(refunded, i18n.language) });
  return (
    <tr>
      <td className="py-3 pr-3">{date && day(date)}</td>
      <td className="py-3 pr-3 tabular-nums">{amount && formatMoney(amount, i18n.language)}</td>
      <td className="py-3 pr-3">{back ?? (owed ? t(`invoice_${owed}`) : known ? t(`invoice_${known}`) : status)}</td>
      <td className="flex flex-wrap gap-x-4 py-3">
        {owed && hostedUrl && (
          <a
            href={hostedUrl}
            target="_blank"
            rel="noreferrer"
            aria-label={t('payOf', { date: date ? day(date) : '' })}
            className="text-amber underline underline-offset-4"
          >
            {t('pay')}
          </a>
        )}
        {document && (
          <a
            href={document}
            target="_blank"
            rel="noreferrer"
            aria-label={t('pdfOf', { date: date ? day(date) : '' })}
            className="text-amber underline underline-offset-4"
          >
            {t('pdf')}
          </a>
        )}
        {invoice.hasReceipt && <ReceiptButton invoice={invoice} />}
      </td>
    </tr>
  );
}
