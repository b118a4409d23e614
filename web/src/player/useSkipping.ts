import { type RefObject, useEffect, useRef, useState } from 'react';
import { useProgressQuery } from '../browse/watchingApi';
import type { Grant, Marker } from './playbackApi';
import type { PlayerSettings } from './playerApi';
import { partAt, type Skippable, skipsByItself } from './skipping';
import type { VideoState } from './useVideo';

const TOLD_MS = 6_000;
/** Watched for as long as this, something counts as begun. */
const BEGUN_MS = 10_000;

type Part = Marker & { kind: Skippable };

interface SkippingParts {
  grant: Grant;
  trailer: boolean;
  state: VideoState;
  settings: PlayerSettings;
  /** Until then, these are not yet what the profile wishes. */
  settled: boolean;
  video: RefObject<HTMLVideoElement | null>;
  /** After the credits; left out where the next episode waits for a press, or there is none. */
  onNext: (() => void) | undefined;
}

/** The intro, recap or credits that play now: how to skip them, and what was skipped by itself a moment ago. */
export function useSkipping({ grant, trailer, state, settings, settled, video, onNext }: SkippingParts) {
  const [skipped, setSkipped] = useState<Part | null>(null);
  const decided = useRef(new Set<number>());
  const part = trailer || state.ended ? undefined : partAt(grant.markers, state.time);
  const begunBefore = useBegunBefore(grant, trailer);

  function skip(one: Part) {
    decided.current.add(one.startMs);
    if (one.kind === 'credits' && onNext) onNext();
    else if (video.current) video.current.currentTime = Math.min(one.endMs / 1000, video.current.duration);
  }

  const known = settled && begunBefore !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: decided once, where a part begins to play
  useEffect(() => {
    if (!part || !known || decided.current.has(part.startMs)) return;
    decided.current.add(part.startMs);
    if (!skipsByItself({ settings, kind: part.kind, begunBefore })) return;
    skip(part);
    setSkipped(part);
  }, [part?.startMs, known]);

  useEffect(() => {
    if (!skipped) return;
    const told = setTimeout(() => setSkipped(null), TOLD_MS);
    return () => clearTimeout(told);
  }, [skipped]);

  return {
    part,
    skipped,
    skip: () => part && skip(part),
    /** It is shown after all, and not skipped again. */
    takeBack: () => {
      if (skipped && video.current) video.current.currentTime = skipped.startMs / 1000;
      setSkipped(null);
    },
  };
}

/** Whether the profile has watched another of its episodes, or this before; undefined while that is not known. */
function useBegunBefore({ title, episode }: Grant, trailer: boolean): boolean | undefined {
  const asked = { skip: trailer || !title?.id, refetchOnMountOrArgChange: true };
  const { currentData: progress, isError } = useProgressQuery(title?.id ?? '', asked);
  if (isError) return false;
  if (progress === undefined) return undefined;
  const isThis = ({ episodeId }: { episodeId?: string }) => episodeId === episode?.episodeId;
  const episodes = progress?.episodes ?? [];
  const finished = episode ? episodes.find(isThis)?.finished : progress?.finished;
  return finished === true || episodes.some((one) => !isThis(one) && (one.finished || one.positionMs >= BEGUN_MS));
}
