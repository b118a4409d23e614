import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { useForm } from '../ui/form/useForm';
import { Section } from '../ui/Section';
import { type Account, useChangeAccountMutation } from './accountApi';
import { wrongOnes } from './checks';

export function YouSection({ account }: { account: Account }) {
  const { t } = useTranslation(['account', 'app']);
  const [editing, setEditing] = useState(false);
  return (
    <Section id="you" title={t('you')}>
      {editing ? (
        <NameForm account={account} onDone={() => setEditing(false)} />
      ) : (
        <div className="flex flex-wrap items-start justify-between gap-4">
          <div>
            <p className="text-lg font-semibold" data-testid="account-name">
              {account.firstName} {account.lastName}
            </p>
            <p className="break-all">{account.email}</p>
            {account.emailVerified !== undefined && (
              <p className={`text-sm ${account.emailVerified ? 'text-fine' : 'text-dust'}`}>
                {t(account.emailVerified ? 'verified' : 'unverified')}
              </p>
            )}
          </div>
          <Button look="quiet" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function NameForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const { t } = useTranslation(['account', 'app']);
  const [change] = useChangeAccountMutation();
  const { problem, sending, text, form } = useForm({
    initial: { firstName: account.firstName, lastName: account.lastName },
    check: ({ firstName, lastName }) =>
      wrongOnes({
        firstName: firstName.trim() ? undefined : t('firstNameNeeded'),
        lastName: lastName.trim() ? undefined : t('lastNameNeeded'),
      }),
    send: async ({ firstName, lastName }) => {
      await change({ firstName: firstName.trim(), lastName: lastName.trim() }).unwrap();
      onDone();
    },
  });
  return (
    <form {...form} aria-label={t('you')} className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('firstName')} autoComplete="given-name" {...text('firstName')} />
        <Field label={t('lastName')} autoComplete="family-name" {...text('lastName')} />
      </div>
      <FormProblem text={problem} />
      <div className="flex gap-3">
        <Button type="submit" disabled={sending}>
          {t('app:save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('app:cancel')}
        </Button>
      </div>
    </form>
  );
}
