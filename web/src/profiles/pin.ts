import type { TFunction } from 'i18next';

/** At `field`, if this cannot be a PIN. */
export function pinError<F extends string>(
  pin: string,
  t: TFunction<'profiles'>,
  field: F,
): Partial<Record<F, string>> {
  return (/^\d{4}$/.test(pin) ? {} : { [field]: t('pinFormat') }) as Partial<Record<F, string>>;
}
