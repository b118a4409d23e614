import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { useDate } from '../ui/useDate';
import { useProblemText } from '../ui/useProblemText';
import { type Invoice, useLazyReceiptQuery } from './billingApi';

/** Leads to Stripe's receipt, whose address is asked for when it is wanted: it does not last. */
export function ReceiptButton({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  const { day } = useDate();
  const text = useProblemText();
  const [ask, { isFetching }] = useLazyReceiptQuery();
  const [problem, setProblem] = useState<string | null>(null);

  async function open() {
    setProblem(null);
    // What is opened after an answer has come is taken for an advertisement.
    const page = window.open('', '_blank');
    try {
      const { receiptUrl } = await ask(invoice.id).unwrap();
      if (!page) return window.location.assign(receiptUrl);
      page.opener = null;
      page.location.replace(receiptUrl);
    } catch (refused) {
      page?.close();
      if (!isProblem(refused)) throw refused;
      setProblem(text(refused));
    }
  }

  return (
    <>
      <button
        type="button"
        disabled={isFetching}
        onClick={() => void open()}
        aria-label={t('receiptOf', { date: day(invoice.date) })}
        className="cursor-pointer text-amber underline underline-offset-4"
      >
        {t('receipt')}
      </button>
      {problem && (
        <span role="alert" className="text-sm text-alarm">
          {problem}
        </span>
      )}
    </>
  );
}
