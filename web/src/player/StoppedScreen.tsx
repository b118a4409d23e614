import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../ui/Button';
import type { Fault } from './recovery';
import { Stage } from './Stage';

interface StoppedScreenProps {
  /** It was taken over, or could not be shown. */
  why: 'ended' | Fault;
  titlePath: string;
  onRetry: () => void;
}

const WORDS = {
  ended: ['endedTitle', 'endedText'],
  network: ['offlineTitle', 'networkText'],
  gone: ['goneTitle', 'goneText'],
  codec: ['codecTitle', 'codecText'],
  unknown: ['mediaTitle', 'mediaText'],
} as const;

/** It was playing, or about to, and does not any more. */
export function StoppedScreen({ why, titlePath, onRetry }: StoppedScreenProps) {
  const { t } = useTranslation(['player', 'app']);
  const [title, text] = WORDS[why];
  const ended = why === 'ended';
  return (
    <Stage
      testId={ended ? 'stream-ended' : 'media-broken'}
      title={t(title)}
      actions={
        <>
          <Button onClick={onRetry}>{ended ? t('watchHere') : t('app:retry')}</Button>
          <ButtonLink look="quiet" to={titlePath}>
            {t('backToTitle')}
          </ButtonLink>
        </>
      }
    >
      {t(text)}
    </Stage>
  );
}
