import { useChosenProfile } from './profilesApi';

/** Whether pictures may move by themselves: the profile says so, and the reader's device does not ask for calm. */
export function useWantsPreviews(): boolean {
  const { profile } = useChosenProfile();
  const calm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  return profile?.previews === true && !calm;
}
