import { useTranslation } from 'react-i18next';
import { FiRotateCcw, FiSkipForward } from 'react-icons/fi';
import { Button } from '../ui/Button';
import type { EpisodeRef } from './playbackApi';

interface EndScreenProps {
  title: string;
  next: EpisodeRef | undefined;
  onNext: (() => void) | undefined;
  onAgain: () => void;
  onLeave: () => void;
}

export function EndScreen({ title, next, onNext, onAgain, onLeave }: EndScreenProps) {
  const { t } = useTranslation('player');
  return (
    <div
      data-testid="end-screen"
      className="absolute inset-0 flex flex-col items-center justify-center gap-6 bg-black/80 p-6 text-center"
    >
      <p className="font-display text-[clamp(2.8rem,7vw,5.5rem)] leading-[0.92] text-balance">{title}</p>
      <div className="flex flex-wrap justify-center gap-3">
        {next && onNext && (
          <Button size="lg" onClick={onNext}>
            <FiSkipForward aria-hidden="true" />
            {t('nextEpisode')}
          </Button>
        )}
        <Button size="lg" look="quiet" onClick={onAgain}>
          <FiRotateCcw aria-hidden="true" />
          {t('again')}
        </Button>
        <Button size="lg" look="quiet" onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </div>
  );
}
