import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 47.99rem)';

function subscribe(onChange: () => void) {
  const narrow = window.matchMedia?.(QUERY);
  narrow?.addEventListener('change', onChange);
  return () => narrow?.removeEventListener('change', onChange);
}

/** On a phone, where a table is a list of cards. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia?.(QUERY).matches ?? false);
}
