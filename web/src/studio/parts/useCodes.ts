import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The languages that films are mostly in and told of; any other can be written as its code. */
const LANGUAGES =
  'en fr de es it pt pt-BR fr-CA nl sv da nb fi pl cs hu ro el tr ru uk ar he fa hi bn ta ja ko zh zh-Hant th vi id'.split(
    ' ',
  );

const COUNTRIES =
  'AE AR AT AU BE BG BR CA CH CI CL CM CN CO CU CZ DE DK DZ EE EG ES FI FR GB GE GR HK HR HU ID IE IL IN IR IS IT JP KE KH KR KZ LB LT LU LV MA MG ML MX MY NG NL NO NZ PE PH PL PS PT RO RS RU RW SE SG SI SK SN TH TN TR TW UA US UY VE VN ZA'.split(
    ' ',
  );

/** Languages and countries by the names that the reader has for them. */
export function useCodes() {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = {
      language: new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' }),
      region: new Intl.DisplayNames(i18n.language, { type: 'region', fallback: 'code' }),
    };
    const named = (type: 'language' | 'region', code: string) => {
      try {
        return names[type].of(code) ?? code;
      } catch (refused) {
        // A code that no name can be had for is its own name; anything else is a fault.
        if (refused instanceof RangeError) return code;
        throw refused;
      }
    };
    const options = (type: 'language' | 'region', codes: string[]) =>
      codes
        .map((value) => ({ value, label: named(type, value) }))
        .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
    return {
      languages: options('language', LANGUAGES),
      countries: options('region', COUNTRIES),
      nameOf: {
        language: (code: string) => named('language', code),
        country: (code: string) => named('region', code),
      },
    };
  }, [i18n.language]);
}
