import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { Section } from '../ui/Section';
import { wrongOnes } from './checks';
import { downloadData } from './downloadData';

/** A copy of all that is kept of the account, for who knows its password. */
export function DataSection() {
  const { t } = useTranslation('account');
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <Section id="data" title={t('data')}>
      <p className="mb-4 max-w-prose text-dust">{t('dataText')}</p>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('dataAsk')}
      </Button>
      <p role="status" className="mt-3 text-dust">
        {done && t('dataDone')}
      </p>
      {asking && (
        <DataDialog
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setDone(true);
          }}
        />
      )}
    </Section>
  );
}

function DataDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation(['account', 'app']);
  const { problem, sending, text, form } = useForm({
    initial: { password: '' },
    check: ({ password }) => wrongOnes({ password: password ? undefined : t('passwordNeeded') }),
    send: async ({ password }) => {
      await downloadData(password);
      onDone();
    },
    place: ({ code }) => (code === 'invalid-credentials' ? { password: t('currentWrong') } : null),
  });
  return (
    <Dialog title={t('data')} onClose={onClose}>
      <form {...form} aria-label={t('data')} className="flex flex-col gap-5">
        <PasswordField label={t('dataPassword')} autoComplete="current-password" autoFocus {...text('password')} />
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" disabled={sending}>
            {t('dataSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
