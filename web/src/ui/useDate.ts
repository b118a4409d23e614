import { useTranslation } from 'react-i18next';

/** RFC 3339 times in the reader's own way of writing. */
export function useDate() {
  const { i18n } = useTranslation();
  const write = (options: Intl.DateTimeFormatOptions) => (time: string) => {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat(i18n.language, options).format(date);
  };
  return {
    day: write({ dateStyle: 'long' }),
    month: write({ month: 'long', year: 'numeric' }),
    moment: write({ dateStyle: 'medium', timeStyle: 'short' }),
    time: write({ timeStyle: 'short' }),
  };
}
