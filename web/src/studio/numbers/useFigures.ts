import { useTranslation } from 'react-i18next';

/** Figures in the reader's way of writing; a dash where there is none. */
export function useFigures() {
  const { i18n } = useTranslation();
  const write = (options: Intl.NumberFormatOptions, scale = 1) => {
    const format = new Intl.NumberFormat(i18n.language, options);
    return (value: number | null | undefined) =>
      value === null || value === undefined ? '–' : format.format(value * scale);
  };
  const inHours = write({ style: 'unit', unit: 'hour', unitDisplay: 'narrow', maximumFractionDigits: 1 }, 1 / 3600);
  const inMinutes = write({ style: 'unit', unit: 'minute', unitDisplay: 'narrow', maximumFractionDigits: 1 }, 1 / 60);
  const megabits = write({ maximumFractionDigits: 1 }, 1e-6);
  return {
    number: write({ notation: 'compact', maximumFractionDigits: 1 }),
    /** Of seconds; less than an hour, and not nothing, in minutes. */
    watched: (seconds: number) => (seconds > 0 && seconds < 3600 ? inMinutes(seconds) : inHours(seconds)),
    share: write({ style: 'percent', maximumFractionDigits: 1 }),
    /** Of bits a second. The unit is spelled out: in capitals, Mb would be megabytes. */
    bitRate: (bits: number | null | undefined) => (bits ? `${megabits(bits)} Mbit/s` : '–'),
    seconds: write({ style: 'unit', unit: 'second', unitDisplay: 'narrow', maximumFractionDigits: 2 }, 1 / 1000),
  };
}
