import { useSyncExternalStore } from 'react';
import { dataSaver } from '../player/preferences';
import { useChosenProfile } from './profilesApi';

const calm = () => window.matchMedia?.('(prefers-reduced-motion: reduce)');

function watchCalm(changed: () => void) {
  const query = calm();
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
}

/** Whether pictures may move by themselves: the profile says so, the device does not ask for calm, and no data is saved. */
export function useWantsPreviews(): boolean {
  const { profile } = useChosenProfile();
  const isCalm = useSyncExternalStore(watchCalm, () => calm()?.matches ?? false);
  return profile?.previews === true && !isCalm && !dataSaver.isOn();
}
