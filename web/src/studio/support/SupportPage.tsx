import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '../../ui/Button';
import { FormProblem } from '../../ui/form/FormProblem';
import { useForm } from '../../ui/form/useForm';
import { TextField } from '../parts/fields';
import { Page } from '../parts/Page';
import { AccountDesk } from './AccountDesk';
import { useFindAccountMutation } from './supportApi';

/** An account is found by its whole address; from then on its id is in the page's own. */
export function SupportPage() {
  const { t } = useTranslation('support');
  const [address, setAddress] = useSearchParams();
  const [find] = useFindAccountMutation();
  const id = address.get('account');
  const { text, problem, sending, form } = useForm({
    initial: { email: '' },
    check: () => ({}),
    send: async ({ email }) => {
      const found = await find(email.trim()).unwrap();
      setAddress({ account: found.id });
    },
    place: (refused) => (refused.code === 'not-found' ? { email: t('nobody') } : null),
  });
  return (
    <Page title={t('title')}>
      <form {...form} className="mb-6 flex max-w-2xl flex-wrap items-end gap-3">
        <TextField {...text('email')} type="email" label={t('email')} className="grow" />
        <Button type="submit" disabled={sending}>
          {t('find')}
        </Button>
        <FormProblem text={problem} />
      </form>
      {id && <AccountDesk key={id} id={id} />}
    </Page>
  );
}
