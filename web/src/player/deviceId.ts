import { newKey } from '../api/newKey';

const NAME = 'matinee.device';

/** This browser's own name, so that starting again here replaces the stream instead of taking another. No token. */
export function deviceId(): string {
  const known = localStorage.getItem(NAME);
  if (known) return known;
  const made = newKey();
  localStorage.setItem(NAME, made);
  return made;
}
