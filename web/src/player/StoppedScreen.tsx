import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../ui/Button';
import { Stage } from './Stage';

interface StoppedScreenProps {
  why: 'ended' | 'broken';
  titlePath: string;
  onRetry: () => void;
}

/** It was playing, and does not any more. */
export function StoppedScreen({ why, titlePath, onRetry }: StoppedScreenProps) {
  const { t } = useTranslation(['player', 'app']);
  const ended = why === 'ended';
  return (
    <Stage
      testId={ended ? 'stream-ended' : 'media-broken'}
      title={t(ended ? 'endedTitle' : 'mediaTitle')}
      actions={
        <>
          <Button onClick={onRetry}>{ended ? t('watchHere') : t('app:retry')}</Button>
          <ButtonLink look="quiet" to={titlePath}>
            {t('backToTitle')}
          </ButtonLink>
        </>
      }
    >
      {t(ended ? 'endedText' : 'mediaText')}
    </Stage>
  );
}
