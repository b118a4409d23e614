import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { FiVolume1, FiVolume2, FiVolumeX } from 'react-icons/fi';
import { ControlButton } from './ControlButton';
import type { VideoState } from './useVideo';

interface VolumeProps {
  state: VideoState;
  video: RefObject<HTMLVideoElement | null>;
  onMute: () => void;
}

export function Volume({ state, video, onMute }: VolumeProps) {
  const { t } = useTranslation('player');
  const volume = state.muted ? 0 : state.volume;
  const Icon = volume === 0 ? FiVolumeX : volume < 0.5 ? FiVolume1 : FiVolume2;
  return (
    <div className="flex items-center max-sm:hidden">
      <ControlButton label={t(state.muted ? 'unmute' : 'mute')} onClick={onMute} Icon={Icon} />
      <input
        type="range"
        aria-label={t('volume')}
        min={0}
        max={1}
        step={0.05}
        value={volume}
        onChange={(event) => {
          if (!video.current) return;
          video.current.volume = Number(event.target.value);
          video.current.muted = false;
        }}
        className="w-20 accent-amber max-md:hidden"
      />
    </div>
  );
}
