import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { useProblemText } from '../ui/useProblemText';
import { useResumeSubscriptionMutation } from './billingApi';

/** Takes back a cancellation or a pause, and says why where that does not go. */
export function useResume() {
  const { t } = useTranslation('billing');
  const [send, { isLoading }] = useResumeSubscriptionMutation();
  const [problem, setProblem] = useState<string | null>(null);
  const text = useProblemText();

  /** @param key by which asking again is asking once */
  async function resume(key: string, onDone?: () => void) {
    setProblem(null);
    try {
      await send(key).unwrap();
      onDone?.();
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      setProblem(refused.code === 'payment-failed' ? t('cardDeclined') : text(refused));
    }
  }

  return { resume, sending: isLoading, problem };
}
