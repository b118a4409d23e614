import { useTranslation } from 'react-i18next';
import { FiExternalLink } from 'react-icons/fi';
import { buttonLook } from '../ui/Button';
import { useDate } from '../ui/useDate';
import type { Subscription } from './billingApi';
import { formatMoney } from './money';

/** What is owed, why, and what to do about it: another card is the portal's matter, a bank asks on the invoice's page. */
export function Owing({ owing }: { owing: Subscription['owing'] }) {
  const { t, i18n } = useTranslation('billing');
  const { day } = useDate();
  if (!owing) return <p className="text-alarm">{t('pastDueText')}</p>;
  const { problem, due, invoiceUrl, accessUntil } = owing;
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-alarm">{t(`owing_${problem}`, { due: formatMoney(due, i18n.language) })}</p>
      <p className="text-dust">{accessUntil ? t('accessUntil', { date: day(accessUntil) }) : t('accessOver')}</p>
      {invoiceUrl && (
        <a
          href={invoiceUrl}
          target="_blank"
          rel="noreferrer"
          className={buttonLook(problem === 'authentication' ? 'primary' : 'plain')}
        >
          {t(`owingDo_${problem}`)}
          <FiExternalLink aria-hidden="true" />
        </a>
      )}
    </div>
  );
}
