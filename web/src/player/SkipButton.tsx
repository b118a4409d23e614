import { useTranslation } from 'react-i18next';
import { FiRotateCcw, FiSkipForward } from 'react-icons/fi';
import { Button } from '../ui/Button';
import type { useSkipping } from './useSkipping';

const OFFERS = { intro: 'skipIntro', recap: 'skipRecap', credits: 'skipCredits' } as const;
const TOLD = { intro: 'skippedIntro', recap: 'skippedRecap', credits: 'skippedCredits' } as const;

interface SkipButtonProps {
  skipping: ReturnType<typeof useSkipping>;
  /** Somewhere else, the next episode is offered. */
  nextOffered: boolean;
}

/** Over an intro, a recap or the credits: a press jumps behind it; and what was skipped by itself is shown after all. */
export function SkipButton({ skipping: { part, skipped, skip, takeBack }, nextOffered }: SkipButtonProps) {
  const { t } = useTranslation('player');
  const offered = (one: typeof part) => one?.kind === 'credits' && nextOffered;
  if (skipped && !offered(skipped)) {
    return (
      <div
        data-testid="skipped"
        className="absolute right-4 bottom-36 flex items-center gap-4 rounded-lg bg-velvet/95 py-2 pr-2 pl-5 shadow-2xl md:right-10"
      >
        <p role="status">{t(TOLD[skipped.kind])}</p>
        <Button look="quiet" onClick={takeBack}>
          <FiRotateCcw aria-hidden="true" />
          {t('showIt')}
        </Button>
      </div>
    );
  }
  if (!part || offered(part)) return null;
  return (
    <Button size="lg" className="absolute right-4 bottom-36 shadow-2xl md:right-10" onClick={skip} data-testid="skip">
      <FiSkipForward aria-hidden="true" />
      {t(OFFERS[part.kind])}
    </Button>
  );
}
