import { useTranslation } from 'react-i18next';
import { FiWifiOff } from 'react-icons/fi';
import { Button } from '../ui/Button';

interface LostNoteProps {
  /** Nothing is left to play. */
  waiting: boolean;
  onRetry: () => void;
}

/** The line is away: it goes on by itself, and one need not wait for that. */
export function LostNote({ waiting, onRetry }: LostNoteProps) {
  const { t } = useTranslation('player');
  return (
    <div
      data-testid="line-lost"
      className="absolute inset-x-4 top-24 mx-auto flex w-fit max-w-[calc(100vw-2rem)] items-center gap-4 rounded-xl border border-seam bg-velvet/97 py-3 pr-3 pl-5 shadow-2xl max-sm:flex-wrap"
    >
      <FiWifiOff className="size-6 shrink-0 text-amber" aria-hidden="true" />
      <div role="status" className="min-w-0 grow">
        <p className="font-semibold">{t('lostTitle')}</p>
        <p className="text-sm text-dust">{t(waiting ? 'lostWaiting' : 'lostPlaying')}</p>
      </div>
      <Button look="quiet" onClick={onRetry}>
        {t('retryNow')}
      </Button>
    </div>
  );
}
