import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

const RANGES = [7, 28, 90] as const;

/** How many days back one looks, kept in the address. */
export function useRange() {
  const { t } = useTranslation('numbers');
  const [address, setAddress] = useSearchParams();
  const days = RANGES.find((known) => String(known) === address.get('days')) ?? 28;
  const put = (range: number) =>
    setAddress(
      (now) => {
        now.set('days', String(range));
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const choice = (
    <fieldset aria-label={t('range')} className="flex rounded-md border border-seam p-0.5">
      {RANGES.map((range) => (
        <button
          key={range}
          type="button"
          aria-pressed={range === days}
          onClick={() => put(range)}
          className={`rounded-sm px-3 py-1.5 text-sm ${range === days ? 'bg-curtain text-amber' : 'text-dust hover:text-screen'}`}
        >
          {t('days', { count: range })}
        </button>
      ))}
    </fieldset>
  );
  return { days, choice };
}
