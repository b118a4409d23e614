import { useState } from 'react';
import { newKey } from '../api/newKey';
import { isProblem } from '../api/problem';
import { useProblemText } from '../ui/useProblemText';
import { useCheckoutMutation } from './billingApi';

/** Opens Stripe's payment page. Pressing twice opens the same one. */
export function useStartCheckout() {
  const [checkout] = useCheckoutMutation();
  const [key, setKey] = useState(newKey);
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const text = useProblemText();

  async function start(planId: string) {
    setStarting(true);
    setProblem(null);
    try {
      const { checkoutUrl } = await checkout({ planId, key }).unwrap();
      window.location.assign(checkoutUrl);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      setProblem(text(refused));
      setKey(newKey());
      setStarting(false);
    }
  }

  return { start, starting, problem };
}
