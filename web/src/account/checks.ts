import type { TFunction } from 'i18next';
import { isProblem, type Problem } from '../api/problem';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwordStrength';

type Words = TFunction<'account'>;

export function emailError(email: string, t: Words): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim()) ? undefined : t('emailWrong');
}

export function newPasswordError(password: string, t: Words): string | undefined {
  if (!password) return t('passwordNeeded');
  if ([...password].length < SHORTEST_PASSWORD) return t('passwordShort');
  return password.length > LONGEST_PASSWORD ? t('passwordLong') : undefined;
}

/** Length is checked before sending, so that what the server has against a new password is that others use it, too. */
export function passwordRefusal<K extends string>(
  { errors }: Problem,
  field: K,
  t: Words,
): { [F in K]: string } | null {
  return errors?.some((error) => error.field === field)
    ? ({ [field]: t('passwordCommon') } as { [F in K]: string })
    : null;
}

/** Of a letter: used, too old, replaced by a later one, or none of ours. */
export function isSpentLink(problem: unknown): boolean {
  return isProblem(problem) && problem.code === 'token-invalid';
}

/** Only what is wrong. */
export function wrongOnes<K extends string>(errors: Record<K, string | undefined>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error)) as Partial<Record<K, string>>;
}
