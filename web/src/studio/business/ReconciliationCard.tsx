import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { FormProblem } from '../../ui/form/FormProblem';
import { useDate } from '../../ui/useDate';
import { useProblemText } from '../../ui/useProblemText';
import { Card } from '../parts/Page';
import { type Reconciliation, useReconcileMutation, useReconciliationQuery } from './businessApi';

export function ReconciliationCard() {
  const { t } = useTranslation('business');
  const { data, error } = useReconciliationQuery(undefined, { refetchOnMountOrArgChange: true });
  const [reconcile, { isLoading, error: refused }] = useReconcileMutation();
  const text = useProblemText();
  const never = isProblem(error) && error.code === 'not-found';
  const problem = isProblem(refused) ? refused : isProblem(error) && !never ? error : null;
  return (
    <Card
      title={t('reconciliation')}
      actions={
        <Button look="quiet" size="sm" disabled={isLoading} onClick={() => void reconcile()}>
          {t(isLoading ? 'reconciling' : 'reconcile')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <FormProblem text={problem && text(problem)} />
        {never && !data && <p className="text-sm text-dust">{t('neverReconciled')}</p>}
        {data && <Found report={data} />}
      </div>
    </Card>
  );
}

function Found({ report }: { report: Reconciliation }) {
  const { t } = useTranslation('business');
  const { moment } = useDate();
  const { subscriptions, invoices, drifted, drift, ended } = report;
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="text-dust">{t('reconciled', { subscriptions, invoices, when: moment(ended) })}</p>
      <p className={drifted > 0 ? 'text-alarm' : 'text-fine'}>{t('drift', { count: drifted })}</p>
      <ul className="flex flex-col gap-3">
        {drift.map((one) => (
          <li key={`${one.id}${one.unmended}`} className="break-words">
            <p className="font-medium">{one.id}</p>
            <p className="text-dust">
              {t('here')}: {one.ours}
            </p>
            <p className="text-dust">
              {t('atStripe')}: {one.stripes}
            </p>
            <p className={one.unmended ? 'text-alarm' : 'text-fine'}>
              {one.unmended ? t('unmended', { why: one.unmended }) : t('mended')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
