import { useTranslation } from 'react-i18next';
import { Select } from '../ui/form/Select';
import type { PlayerSettings, Skipping } from './playerApi';

interface PlayingFieldsProps {
  settings: PlayerSettings;
  onChange: (part: Partial<PlayerSettings>) => void;
}

const SKIPPED = ['intros', 'recaps', 'credits'] as const;
const WISHES: Skipping[] = ['ask', 'skip', 'skip-after-first'];
const COUNTDOWNS = [5, 10, 15, 20, 30];

/** What is skipped, and when the next episode starts. */
export function PlayingFields({ settings, onChange }: PlayingFieldsProps) {
  const { t } = useTranslation('player');
  const { nextAfter } = settings;
  const countdowns = [...new Set([...COUNTDOWNS, ...(nextAfter > 0 ? [nextAfter] : [])])].sort((a, b) => a - b);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {SKIPPED.map((part) => (
        <Select
          key={part}
          label={t(part)}
          value={settings[part]}
          onValue={(wish) => onChange({ [part]: wish as Skipping })}
          options={WISHES.map((wish) => ({ value: wish, label: t(`skipping_${wish}`) }))}
        />
      ))}
      <Select
        label={t('nextEpisode')}
        value={String(nextAfter)}
        onValue={(seconds) => onChange({ nextAfter: Number(seconds) })}
        options={[
          { value: '0', label: t('nextNever') },
          ...countdowns.map((count) => ({ value: String(count), label: t('nextAfter', { count }) })),
        ]}
      />
    </div>
  );
}
