import type { TFunction } from 'i18next';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwordStrength';

type Words = TFunction<'account'>;

export function emailError(email: string, t: Words): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim()) ? undefined : t('emailWrong');
}

export function newPasswordError(password: string, t: Words): string | undefined {
  if (!password) return t('passwordNeeded');
  if (password.length < SHORTEST_PASSWORD) return t('passwordShort');
  return password.length > LONGEST_PASSWORD ? t('passwordLong') : undefined;
}

/** Only what is wrong. */
export function wrongOnes<K extends string>(errors: Record<K, string | undefined>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error)) as Partial<Record<K, string>>;
}
