import { useTranslation } from 'react-i18next';
import { FiSquare } from 'react-icons/fi';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { useProblemText } from '../../ui/useProblemText';
import { useCancelEncodingMutation } from './encodingsApi';

interface CancelButtonProps {
  masterId: string;
  name: string;
}

/** Stops an encoding that waits or is under way; it can be asked for again. */
export function CancelButton({ masterId, name }: CancelButtonProps) {
  const { t } = useTranslation('encodings');
  const [cancel, { isLoading, error }] = useCancelEncodingMutation();
  const problemText = useProblemText();
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        size="sm"
        look="quiet"
        disabled={isLoading}
        aria-label={t('cancelOf', { name })}
        onClick={() => void cancel(masterId)}
      >
        <FiSquare aria-hidden="true" />
        {t(isLoading ? 'cancelling' : 'cancel')}
      </Button>
      {isProblem(error) && (
        <span role="alert" className="text-sm text-alarm">
          {problemText(error)}
        </span>
      )}
    </span>
  );
}
