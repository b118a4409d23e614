import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from './clock';
import { ThumbnailPreview } from './ThumbnailPreview';
import { useThumbnails } from './useThumbnails';
import type { VideoState } from './useVideo';

interface SeekBarProps {
  state: VideoState;
  thumbnails: string | undefined;
  video: RefObject<HTMLVideoElement | null>;
}

/** Seconds that a key goes on or back. */
const STEPS: Record<string, number> = { ArrowLeft: -10, ArrowRight: 10, PageDown: -60, PageUp: 60 };
/** After a key, its picture stays for as long. */
const KEY_SHOWS_MS = 1_500;

/**
 * A native slider (keyboard and screen readers included) under a drawn one. The pointer, a finger that drags it and the keys
 * bring out the pictures; a drag seeks where it ends.
 */
export function SeekBar({ state, thumbnails, video }: SeekBarProps) {
  const { t } = useTranslation('player');
  const [wanted, setWanted] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [keyed, setKeyed] = useState<{ to: number } | null>(null);
  const pictures = useThumbnails(wanted ? thumbnails : undefined);
  const { duration, loadedTo } = state;
  const time = dragged ?? state.time;
  const shown = dragged ?? pointed ?? keyed?.to ?? null;
  const share = (seconds: number) => `${duration ? Math.min(100, (seconds / duration) * 100) : 0}%`;

  useEffect(() => {
    if (!keyed) return;
    const gone = setTimeout(() => setKeyed(null), KEY_SHOWS_MS);
    return () => clearTimeout(gone);
  }, [keyed]);

  function seek(to: number) {
    if (video.current) video.current.currentTime = Math.min(Math.max(0, to), duration);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setPointed(Math.min(1, Math.max(0, (event.clientX - left) / width)) * duration);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = STEPS[event.key];
    const ends = event.key === 'Home' ? 0 : event.key === 'End' ? duration : null;
    if (step === undefined && ends === null) return;
    event.preventDefault();
    const to = Math.min(Math.max(0, ends ?? state.time + (step ?? 0)), duration);
    seek(to);
    setWanted(true);
    setKeyed({ to });
  }

  const drop = useRef(() => {});
  drop.current = () => {
    if (dragged !== null) seek(dragged);
    setDragged(null);
  };

  function onPointerDown() {
    setDragged(state.time);
    // It may end anywhere on the page.
    const over = new AbortController();
    const end = (event: Event) => {
      over.abort();
      if (event.type === 'pointerup') drop.current();
      else setDragged(null);
    };
    for (const event of ['pointerup', 'pointercancel']) window.addEventListener(event, end, { signal: over.signal });
  }

  return (
    <div
      className="group/seek relative flex h-6 touch-none items-center"
      onPointerEnter={() => setWanted(true)}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPointed(null)}
    >
      {shown !== null && duration > 0 && <ThumbnailPreview pictures={pictures} time={shown} share={shown / duration} />}
      <div className="relative h-1 w-full overflow-hidden rounded-full bg-screen/25 transition-[height] group-focus-within/seek:h-2 group-hover/seek:h-2">
        <div className="absolute inset-y-0 left-0 bg-screen/35" style={{ width: share(loadedTo) }} />
        <div className="absolute inset-y-0 left-0 bg-amber" style={{ width: share(time) }} />
      </div>
      <div
        aria-hidden="true"
        className="pointer-events-none absolute size-4 -translate-x-1/2 rounded-full bg-amber shadow group-has-focus-visible/seek:outline-3 group-has-focus-visible/seek:outline-offset-3 group-has-focus-visible/seek:outline-screen"
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
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onChange={(event) => {
          const to = Number(event.target.value);
          if (dragged === null) seek(to);
          else setDragged(to);
        }}
        className="absolute inset-0 w-full cursor-pointer opacity-0"
      />
    </div>
  );
}
