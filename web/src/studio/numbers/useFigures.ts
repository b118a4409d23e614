import { useTranslation } from 'react-i18next';

/** Figures in the reader's way of writing; a dash where there is none. */
export function useFigures() {
  const { i18n } = useTranslation();
  const write = (options: Intl.NumberFormatOptions, scale = 1) => {
    const format = new Intl.NumberFormat(i18n.language, options);
    return (value: number | null | undefined) =>
      value === null || value === undefined ? '–' : format.format(value * scale);
  };
  return {
    number: write({ notation: 'compact', maximumFractionDigits: 1 }),
    hours: write({ style: 'unit', unit: 'hour', unitDisplay: 'narrow', maximumFractionDigits: 1 }, 1 / 3600),
    share: write({ style: 'percent', maximumFractionDigits: 1 }),
    seconds: write({ style: 'unit', unit: 'second', unitDisplay: 'narrow', maximumFractionDigits: 2 }, 1 / 1000),
  };
}
