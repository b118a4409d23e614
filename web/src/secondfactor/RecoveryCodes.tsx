import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';

/** They are shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation('secondFactor');
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose">{t('codes')}</p>
      <ul className="grid max-w-md grid-cols-1 gap-1 font-mono sm:grid-cols-2" data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button className="self-start" onClick={onDone}>
        {t('kept')}
      </Button>
    </div>
  );
}
