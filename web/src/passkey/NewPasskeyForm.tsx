import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { createPasskey, isDeclined } from './ceremony';
import { useAddPasskeyMutation, usePasskeyOptionsMutation } from './passkeyApi';

/** The password shows that it is the owner who adds one; the browser does the rest. */
export function NewPasskeyForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['passkey', 'account', 'app']);
  const [options] = usePasskeyOptionsMutation();
  const [add] = useAddPasskeyMutation();
  const { problem, sending, text, form } = useForm({
    initial: { label: '', password: '' },
    check: ({ label, password }) => ({
      ...(label.trim() ? {} : { label: t('labelNeeded') }),
      ...(password ? {} : { password: t('account:passwordNeeded') }),
    }),
    send: async ({ label, password }) => {
      const wanted = await options({ password }).unwrap();
      const credential = await created(wanted);
      await add({ label: label.trim(), credential }).unwrap();
      onDone();
    },
    place: ({ code }) => (code === 'invalid-credentials' ? { password: t('account:currentWrong') } : null),
  });

  async function created(wanted: PublicKeyCredentialCreationOptionsJSON) {
    try {
      return await createPasskey(wanted);
    } catch (declined) {
      if (!isDeclined(declined)) throw declined;
      throw { status: 0, code: 'declined', detail: t('declined') };
    }
  }

  return (
    <form {...form} aria-label={t('add')} className="flex max-w-md flex-col gap-5">
      <Field label={t('label')} hint={t('labelHint')} maxLength={60} autoComplete="off" autoFocus {...text('label')} />
      <PasswordField label={t('account:currentPassword')} autoComplete="current-password" {...text('password')} />
      <FormProblem text={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={sending}>
          {t('addSend')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('app:cancel')}
        </Button>
      </div>
    </form>
  );
}
