import { formatClock } from './clock';
import type { Thumbnail } from './thumbnails';

interface ThumbnailPreviewProps {
  pictures: Thumbnail[];
  /** Seconds. */
  time: number;
  /** Where along the bar, 0 to 1. */
  share: number;
}

export function ThumbnailPreview({ pictures, time, share }: ThumbnailPreviewProps) {
  const thumbnail = pictures.find(({ start, end }) => time >= start && time < end) ?? pictures.at(-1);
  return (
    <div
      aria-hidden="true"
      data-testid="seek-preview"
      className="pointer-events-none absolute bottom-8 z-10 flex -translate-x-1/2 flex-col items-center gap-1.5"
      style={{ left: `clamp(5.5rem, ${share * 100}%, calc(100% - 5.5rem))` }}
    >
      {thumbnail && (
        <div
          className="overflow-hidden rounded-md border-2 border-screen bg-no-repeat shadow-2xl"
          style={{
            width: thumbnail.width,
            height: thumbnail.height,
            backgroundImage: `url("${thumbnail.url}")`,
            backgroundPosition: `-${thumbnail.x}px -${thumbnail.y}px`,
          }}
        />
      )}
      <span className="rounded bg-black/85 px-2 py-0.5 text-sm font-semibold tabular-nums">{formatClock(time)}</span>
    </div>
  );
}
