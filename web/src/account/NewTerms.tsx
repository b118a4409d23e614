import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isProblem } from '../api/problem';
import { Button } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { Outcome } from '../ui/Outcome';
import { useProblemText } from '../ui/useProblemText';
import { type Account, useAgreeToTermsMutation, useTermsQuery } from './accountApi';

/** Asks who agreed to an older text, or to none, to agree to the one in force. */
export function NewTerms({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { data: terms } = useTermsQuery();
  const [agree, { isLoading, isSuccess, error }] = useAgreeToTermsMutation();
  const problemText = useProblemText();
  if (!terms) return null;
  if (account.termsVersion === terms.version) {
    return isSuccess ? (
      <div className="mb-8 text-fine">
        <Outcome text={t('termsAgreed')} />
      </div>
    ) : null;
  }
  return (
    <section aria-label={t('termsTitle')} className="mb-8 flex flex-col gap-5 rounded-md border border-brass p-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <p className="grow">
          {t(account.termsVersion ? 'termsChanged' : 'termsOwed')}{' '}
          <Link to={terms.address} className="underline underline-offset-4">
            {t('termsRead')}
          </Link>
        </p>
        <Button disabled={isLoading} onClick={() => void agree({ version: terms.version })}>
          {t('termsAgree')}
        </Button>
      </div>
      <FormProblem text={isProblem(error) ? problemText(error) : null} />
    </section>
  );
}
