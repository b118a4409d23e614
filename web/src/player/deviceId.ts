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

const BROWSERS = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** What people call it, for the account's other screens: a browser and what it runs on, where that can be told. */
export function deviceName(agent = navigator.userAgent): string | undefined {
  const [browser, system] = [BROWSERS, SYSTEMS].map((names) => names.find(([sign]) => sign.test(agent))?.[1]);
  return [browser, system].filter(Boolean).join(', ') || undefined;
}
