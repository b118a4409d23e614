import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiExternalLink } from 'react-icons/fi';
import { isProblem } from '../api/problem';
import { Button } from '../ui/Button';
import { FormProblem } from '../ui/form/FormProblem';
import { useProblemText } from '../ui/useProblemText';
import { usePortalMutation } from './billingApi';

export function PortalButton() {
  const { t } = useTranslation('billing');
  const [open] = usePortalMutation();
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const text = useProblemText();

  async function go() {
    setOpening(true);
    setProblem(null);
    try {
      window.location.assign((await open().unwrap()).portalUrl);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      setProblem(text(refused));
      setOpening(false);
    }
  }

  return (
    <div className="flex flex-col items-start gap-5">
      <Button look="quiet" disabled={opening} onClick={() => void go()}>
        {t(opening ? 'portalOpening' : 'portal')}
        <FiExternalLink aria-hidden="true" />
      </Button>
      <FormProblem text={problem} />
    </div>
  );
}
