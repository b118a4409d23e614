import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAppSelector } from '../app/store';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { Section } from '../ui/Section';
import { useDeleteAccountMutation } from './accountApi';
import { wrongOnes } from './checks';

export function DeleteSection() {
  const { t } = useTranslation('account');
  const [asking, setAsking] = useState(false);
  return (
    <Section id="delete" title={t('danger')}>
      <p className="mb-4 max-w-prose text-dust">{t('dangerText')}</p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('deleteAccount')}
      </Button>
      {asking && <DeleteDialog onClose={() => setAsking(false)} />}
    </Section>
  );
}

function DeleteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['account', 'app']);
  const [remove] = useDeleteAccountMutation();
  const account = useAppSelector((state) => state.session.claims?.account);
  const navigate = useNavigate();
  const { problem, sending, text, form } = useForm({
    initial: { password: '' },
    check: ({ password }) => wrongOnes({ password: password ? undefined : t('passwordNeeded') }),
    send: async ({ password }) => {
      await remove({ password }).unwrap();
      await navigate('/goodbye', { replace: true, state: { deleted: account } });
    },
    place: ({ code }) => (code === 'invalid-credentials' ? { password: t('currentWrong') } : null),
  });
  return (
    <Dialog title={t('deleteConfirm')} onClose={onClose}>
      <form {...form} aria-label={t('deleteConfirm')} className="flex flex-col gap-5">
        <p className="text-dust">{t('dangerText')}</p>
        <PasswordField label={t('deletePassword')} autoComplete="current-password" {...text('password')} />
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" look="danger" disabled={sending}>
            {t('deleteSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
