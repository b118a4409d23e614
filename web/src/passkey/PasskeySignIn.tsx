import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiKey } from 'react-icons/fi';
import { isProblem } from '../api/problem';
import type { Grant } from '../session';
import { Button } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { useProblemText } from '../ui/useProblemText';
import { askForPasskey, canUsePasskeys, isDeclined } from './ceremony';
import { usePasskeySignInMutation, usePasskeySignInOptionsMutation } from './passkeyApi';

/** Signs in without an address or a password. Shows nothing where the browser knows no passkeys. */
export function PasskeySignIn({ onEnter }: { onEnter: (grant: Grant) => void }) {
  const { t } = useTranslation('passkey');
  const [options] = usePasskeySignInOptionsMutation();
  const [signIn] = usePasskeySignInMutation();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const problemText = useProblemText();
  if (!canUsePasskeys()) return null;

  async function ask() {
    setAsking(true);
    setProblem(null);
    try {
      const credential = await askForPasskey(await options().unwrap());
      onEnter(await signIn({ credential }).unwrap());
    } catch (failed) {
      if (isProblem(failed)) setProblem(problemText(failed));
      else if (isDeclined(failed)) setProblem(t('declined'));
      else throw failed;
    } finally {
      setAsking(false);
    }
  }

  return (
    <div className="flex flex-col gap-5">
      <Button look="quiet" size="lg" disabled={asking} onClick={() => void ask()}>
        <FiKey aria-hidden="true" /> {t('signIn')}
      </Button>
      <FormProblem text={problem} />
    </div>
  );
}
