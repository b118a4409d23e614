import { useSyncExternalStore } from 'react';
import { useAppSelector } from '../app/store';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether there is a network, as far as the browser knows, and the service was there when it was last needed. */
export function useOnline(): boolean {
  const connected = useSyncExternalStore(subscribe, () => navigator.onLine);
  const reached = useAppSelector((state) => state.session.status !== 'unreachable');
  return connected && reached;
}
