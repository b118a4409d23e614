import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Page';
import type { Numbers } from './numbersApi';
import { useFigures } from './useFigures';

export function Errors({ errors }: { errors: Numbers['errors'] }) {
  const { t } = useTranslation('numbers');
  const { number } = useFigures();
  const most = Math.max(1, ...errors.map(({ count }) => count));
  return (
    <Card title={t('errors')}>
      {errors.length === 0 && <p className="text-sm text-dust">{t('noErrors')}</p>}
      <ul className="flex flex-col gap-2.5">
        {errors.map(({ code, count }) => (
          <li key={code} className="text-sm">
            <span className="flex justify-between gap-4">
              <span className="min-w-0 truncate">{code}</span>
              <span className="tabular-nums">{number(count)}</span>
            </span>
            <span
              aria-hidden="true"
              className="mt-1 block h-1 rounded-full bg-vermilion"
              style={{ width: `${(count / most) * 100}%` }}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
