import { useTranslation } from 'react-i18next';
import { FiRotateCw } from 'react-icons/fi';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { useProblemText } from '../../ui/useProblemText';
import { useRetryEncodingMutation } from './encodingsApi';

export function RetryButton({ masterId }: { masterId: string }) {
  const { t } = useTranslation('encodings');
  const [retry, { isLoading, error, isSuccess }] = useRetryEncodingMutation();
  const problemText = useProblemText();
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button size="sm" look="quiet" disabled={isLoading || isSuccess} onClick={() => void retry(masterId)}>
        <FiRotateCw aria-hidden="true" />
        {t(isSuccess ? 'retried' : 'retry')}
      </Button>
      {isProblem(error) && (
        <span role="alert" className="text-sm text-alarm">
          {problemText(error)}
        </span>
      )}
    </span>
  );
}
