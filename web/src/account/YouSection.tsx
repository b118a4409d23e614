import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { AccountForm } from './AccountForm';
import { type Account, useSendVerificationMutation } from './accountApi';

export function YouSection({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const [editing, setEditing] = useState(false);
  return (
    <Section id="you" title={t('you')}>
      {editing ? (
        <AccountForm account={account} onDone={() => setEditing(false)} />
      ) : (
        <div className="flex flex-wrap items-start justify-between gap-4">
          <div>
            <p className="text-lg font-semibold" data-testid="account-name">
              {account.firstName} {account.lastName}
            </p>
            <p className="break-all">{account.email}</p>
            {account.emailVerified === true && <p className="text-sm text-fine">{t('verified')}</p>}
            {account.emailVerified === false && <Unverified />}
          </div>
          <Button look="quiet" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Unverified() {
  const { t } = useTranslation('account');
  const [send, { isLoading, isSuccess }] = useSendVerificationMutation();
  return (
    <p className="text-sm text-dust" role="status">
      {t('unverified')}{' '}
      {isSuccess ? (
        t('sentAgain')
      ) : (
        <button
          type="button"
          disabled={isLoading}
          onClick={() => void send()}
          className="text-amber underline underline-offset-4"
        >
          {t('sendAgain')}
        </button>
      )}
    </p>
  );
}
