import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { useOpening } from '../ui/useOpening';
import { useProblemText } from '../ui/useProblemText';
import { AccountForm } from './AccountForm';
import { type Account, useSendVerificationMutation } from './accountApi';

export function YouSection({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { isOpen, close, opener } = useOpening();
  return (
    <Section id="you" title={t('you')}>
      {isOpen ? (
        <AccountForm account={account} onDone={close} />
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
          <Button look="quiet" {...opener}>
            {t('edit')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Unverified() {
  const { t } = useTranslation('account');
  const [send, { isLoading, isSuccess, error }] = useSendVerificationMutation();
  const problemText = useProblemText();
  return (
    <div className="text-sm text-dust">
      <p>
        {t('unverified')}{' '}
        <button
          type="button"
          disabled={isLoading}
          onClick={() => void send()}
          className="text-amber underline underline-offset-4"
        >
          {t('sendAgain')}
        </button>
      </p>
      <p role="status" className="text-fine">
        {isSuccess && t('sentAgain')}
      </p>
      <p role="alert" className="text-alarm">
        {isProblem(error) && problemText(error)}
      </p>
    </div>
  );
}
