import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { session } from '../session';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormProblem } from '../ui/form/FormProblem';
import { useForm } from '../ui/form/useForm';
import { type Profile, useChosenProfile, useDeleteProfileMutation } from './profilesApi';

export function DeleteProfileDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation(['profiles', 'app']);
  const [remove] = useDeleteProfileMutation();
  const { id: chosen } = useChosenProfile();
  const navigate = useNavigate();
  const { problem, sending, form } = useForm({
    initial: {},
    check: () => ({}),
    send: async () => {
      await remove(profile.id).unwrap();
      if (profile.id === chosen) await session.renew(session.current());
      await navigate('/profiles/manage', { replace: true });
    },
  });
  return (
    <Dialog title={t('removeTitle', { name: profile.name })} onClose={onClose}>
      <form {...form} className="flex flex-col gap-5">
        <p className="text-dust">{t('removeText')}</p>
        <FormProblem text={problem} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" look="danger" disabled={sending}>
            {t('remove')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
