import { useEffect, useState } from 'react';
import { isEntitled, useSubscriptionQuery } from './billingApi';

const LOOK_EVERY_MS = 1500;
const PATIENCE_MS = 60_000;

/** Looks at the subscription until Stripe's webhook has made it active, for a minute. */
export function useConfirmation() {
  const [slow, setSlow] = useState(false);
  const [active, setActive] = useState(false);
  const { data: subscription } = useSubscriptionQuery(undefined, {
    pollingInterval: active || slow ? 0 : LOOK_EVERY_MS,
    refetchOnMountOrArgChange: true,
  });
  const entitled = isEntitled(subscription);

  useEffect(() => {
    if (entitled) setActive(true);
  }, [entitled]);

  useEffect(() => {
    if (active || slow) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [active, slow]);

  const state = active ? ('active' as const) : slow ? ('slow' as const) : ('waiting' as const);
  return { state, subscription, again: () => setSlow(false) };
}
