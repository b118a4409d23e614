import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import type { Grant } from './playbackApi';
import type { VideoState } from './useVideo';

interface SkipButtonProps {
  grant: Grant;
  state: VideoState;
  video: RefObject<HTMLVideoElement | null>;
}

/** Over an intro or a recap: a press jumps behind it. */
export function SkipButton({ grant, state, video }: SkipButtonProps) {
  const { t } = useTranslation('player');
  const now = state.time * 1000;
  const marker = grant.markers?.find(
    ({ kind, startMs, endMs }) => (kind === 'intro' || kind === 'recap') && now >= startMs && now < endMs - 1000,
  );
  if (!marker) return null;
  return (
    <Button
      look="quiet"
      size="lg"
      className="absolute right-4 bottom-36 md:right-10"
      onClick={() => {
        if (video.current) video.current.currentTime = marker.endMs / 1000;
      }}
    >
      {t(marker.kind === 'intro' ? 'skipIntro' : 'skipRecap')}
    </Button>
  );
}
