import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { useForm } from '../ui/form/useForm';
import { useDate } from '../ui/useDate';
import { usePauseSubscriptionMutation } from './billingApi';
import { monthsAfter } from './months';

const MONTHS = [1, 2, 3];

/** From the end of what is paid for, for one to three months. */
export function PauseDialog({ from, onClose }: { from: string; onClose: () => void }) {
  const { t } = useTranslation(['billing', 'app']);
  const { day } = useDate();
  const [pause] = usePauseSubscriptionMutation();
  const { values, set, problem, sending, form } = useForm({
    initial: { months: '1' },
    check: () => ({}),
    send: async ({ months }) => {
      await pause(monthsAfter(from, Number(months))).unwrap();
      onClose();
    },
  });
  return (
    <Dialog title={t('pauseTitle')} onClose={onClose}>
      <form {...form} className="flex flex-col gap-5">
        <p className="text-dust">{t('pauseText', { date: day(from) })}</p>
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-2 font-semibold">{t('pauseHowLong')}</legend>
          {MONTHS.map((count) => (
            <label key={count} className="flex items-center gap-3">
              <input
                type="radio"
                name="months"
                className="size-5 accent-amber"
                value={count}
                checked={values.months === String(count)}
                onChange={() => set('months', String(count))}
              />
              {t('pauseFor', { count, date: day(monthsAfter(from, count)) })}
            </label>
          ))}
        </fieldset>
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" disabled={sending}>
            {t('pauseSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
