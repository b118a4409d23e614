import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../ui/Button';
import { type Account, useAgreeToTermsMutation, useTermsQuery } from './accountApi';

/** Asks who agreed to an older text, or to none, to agree to the one in force. */
export function NewTerms({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { data: terms } = useTermsQuery();
  const [agree, { isLoading }] = useAgreeToTermsMutation();
  if (!terms || account.termsVersion === terms.version) return null;
  return (
    <div role="status" className="mb-6 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-md border border-brass p-4">
      <p className="grow">
        {t('termsChanged')}{' '}
        <Link to={terms.address} className="underline underline-offset-4">
          {t('termsRead')}
        </Link>
      </p>
      <Button disabled={isLoading} onClick={() => void agree({ version: terms.version })}>
        {t('termsAgree')}
      </Button>
    </div>
  );
}
