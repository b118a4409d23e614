import { type PointerEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from './clock';
import { ThumbnailPreview } from './ThumbnailPreview';
import type { VideoState } from './useVideo';

interface SeekBarProps {
  state: VideoState;
  thumbnails: string | undefined;
  video: RefObject<HTMLVideoElement | null>;
}

/** A native slider (keyboard and screen readers included) under a drawn one; the pointer brings out the pictures. */
export function SeekBar({ state, thumbnails, video }: SeekBarProps) {
  const { t } = useTranslation('player');
  const [pointed, setPointed] = useState<number | null>(null);
  const { time, duration, loadedTo } = state;
  const share = (seconds: number) => `${duration ? Math.min(100, (seconds / duration) * 100) : 0}%`;

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setPointed(Math.min(1, Math.max(0, (event.clientX - left) / width)) * duration);
  }

  return (
    <div
      className="group/seek relative flex h-6 items-center"
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPointed(null)}
    >
      {pointed !== null && duration > 0 && (
        <ThumbnailPreview track={thumbnails} time={pointed} share={pointed / duration} />
      )}
      <div className="relative h-1 w-full overflow-hidden rounded-full bg-screen/25 transition-[height] group-hover/seek:h-2">
        <div className="absolute inset-y-0 left-0 bg-screen/35" style={{ width: share(loadedTo) }} />
        <div className="absolute inset-y-0 left-0 bg-amber" style={{ width: share(time) }} />
      </div>
      <div
        aria-hidden="true"
        className="pointer-events-none absolute size-4 -translate-x-1/2 rounded-full bg-amber shadow"
        style={{ left: share(time) }}
      />
      <input
        type="range"
        aria-label={t('seek')}
        aria-valuetext={t('seekValue', { position: formatClock(time), duration: formatClock(duration) })}
        data-testid="seek"
        min={0}
        max={duration || 0}
        step="any"
        value={time}
        onChange={(event) => {
          if (video.current) video.current.currentTime = Number(event.target.value);
        }}
        className="absolute inset-0 w-full cursor-pointer opacity-0"
      />
    </div>
  );
}
