import { useTranslation } from 'react-i18next';
import { passwordStrength } from './passwordStrength';

const WORDS = ['strength0', 'strength1', 'strength2', 'strength3', 'strength4'] as const;
const COLORS = ['bg-alarm', 'bg-alarm', 'bg-amber', 'bg-amber', 'bg-fine'] as const;

interface StrengthMeterProps {
  password: string;
  /** It was found among those that everybody tries: however it looks, it is weak. */
  refused: boolean;
}

export function StrengthMeter({ password, refused }: StrengthMeterProps) {
  const { t } = useTranslation('account');
  if (!password) return <>{t('passwordHint')}</>;
  const seeming = passwordStrength(password);
  const strength = refused && seeming > 1 ? 1 : seeming;
  return (
    <div data-testid="password-strength">
      <div aria-hidden="true" className="mb-1.5 grid grid-cols-4 gap-1.5">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={`h-1 rounded-full ${step <= strength ? COLORS[strength] : 'bg-seam'}`} />
        ))}
      </div>
      <p aria-live="polite">{t('strength', { word: t(WORDS[strength]) })}</p>
    </div>
  );
}
