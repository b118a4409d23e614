import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english, french } from './words';

export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
] as const;

/** The app's own language for a preference such as `fr-CA`; English for what it does not speak. */
export function spoken(preference: string | undefined): 'en' | 'fr' {
  return preference?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function startLanguage(preference: string = navigator.language) {
  void i18next.use(initReactI18next).init({
    lng: spoken(preference),
    fallbackLng: 'en',
    resources: { en: english, fr: french },
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = i18next.language;
}

/** A profile speaks its own language. */
export function speak(preference: string | undefined) {
  const language = spoken(preference);
  if (language === i18next.language) return;
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
