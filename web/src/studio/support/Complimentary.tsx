import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlansQuery } from '../../billing/billingApi';
import { Button } from '../../ui/Button';
import { FormProblem } from '../../ui/form/FormProblem';
import { useForm } from '../../ui/form/useForm';
import { useDate } from '../../ui/useDate';
import { FieldFrame, fieldLook, TextField } from '../parts/fields';
import { Card } from '../parts/Page';
import { type AccountMoney, useGiveAccessMutation, useTakeAccessMutation } from './supportApi';
import { WhyDialog } from './WhyDialog';

export function Complimentary({ id, money }: { id: string; money: AccountMoney }) {
  const { t } = useTranslation('support');
  const { moment } = useDate();
  const [take] = useTakeAccessMutation();
  const [asked, setAsked] = useState(false);
  const given = money.complimentary;
  return (
    <Card title={t('complimentary')}>
      {given ? (
        <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
          <p>
            {given.planId}
            {given.until && ` ${t('untilWhen', { when: moment(given.until) })}`}
          </p>
          <Button look="danger" size="sm" onClick={() => setAsked(true)}>
            {t('take')}
          </Button>
        </div>
      ) : (
        <>
          <p className="mb-4 text-sm text-dust">{t('noGift')}</p>
          <GiveForm id={id} />
        </>
      )}
      {asked && (
        <WhyDialog title={t('take')} onClose={() => setAsked(false)} send={(why) => take({ id, why }).unwrap()} />
      )}
    </Card>
  );
}

function GiveForm({ id }: { id: string }) {
  const { t } = useTranslation('support');
  const { data: plans } = usePlansQuery();
  const [give] = useGiveAccessMutation();
  const { values, set, text, errors, problem, sending, form } = useForm({
    initial: { planId: '', until: '', why: '' },
    check: ({ why }) => (why.trim() ? {} : { why: t('whyNeeded') }),
    send: async ({ planId, until, why }) => {
      const end = until ? new Date(`${until}T23:59:59Z`).toISOString() : null;
      await give({ id, planId: planId || (plans?.[0]?.id ?? ''), until: end, why: why.trim() }).unwrap();
    },
  });
  return (
    <form {...form} className="grid gap-4 sm:grid-cols-2">
      <FieldFrame label={t('plan')} error={errors.planId}>
        {(parts) => (
          <select
            {...parts}
            className={`${fieldLook} min-h-9`}
            value={values.planId}
            onChange={(event) => set('planId', event.target.value)}
          >
            {plans?.map((plan) => (
              <option key={plan.id} value={plan.id}>
                {plan.name}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
      <TextField {...text('until')} type="date" label={t('until')} />
      <TextField {...text('why')} label={t('why')} hint={t('whyHint')} maxLength={500} className="sm:col-span-2" />
      <div className="flex flex-col gap-5 sm:col-span-2">
        <FormProblem text={problem} />
        <Button type="submit" size="sm" disabled={sending}>
          {t('give')}
        </Button>
      </div>
    </form>
  );
}
