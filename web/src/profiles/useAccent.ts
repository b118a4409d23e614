import { useEffect } from 'react';
import { knownAccent } from './accents';
import { useChosenProfile } from './profilesApi';

/** Gives every page the chosen profile's colour; the app's own while nobody is chosen. */
export function useAccent() {
  const { id, profile } = useChosenProfile();
  const accent = id && profile ? knownAccent(profile.accent) : null;

  useEffect(() => {
    if (accent) document.documentElement.dataset.accent = accent;
    else delete document.documentElement.dataset.accent;
  }, [accent]);
}
