import { useEffect, useSyncExternalStore } from 'react';
import { useAppDispatch } from '../../app/store';
import type { Progress } from '../model';
import { studioApi } from '../studioApi';
import { liveEncodings } from './liveEncodings';

export const useLiveEncodings = () => useSyncExternalStore(liveEncodings.subscribe, liveEncodings.snapshot);

/** How far a video is, as it goes on. When another begins or it is over, the title is asked for anew. */
export function useLiveProgress(
  titleId: string,
  slot: { kind: string; episodeId?: string | undefined },
  known: Progress | undefined,
) {
  const dispatch = useAppDispatch();
  const { encodings } = useLiveEncodings();
  const news = [...encodings.values()]
    .reverse()
    .find(
      (one) => one.titleId === titleId && one.kind === slot.kind && (one.episodeId ?? undefined) === slot.episodeId,
    );
  const isNews = news && (news.masterId !== known?.masterId || news.state !== known.state);
  const about = isNews ? `${news.masterId} ${news.state}` : null;

  useEffect(() => {
    if (about) dispatch(studioApi.util.invalidateTags([{ type: 'StudioTitle', id: titleId }]));
  }, [about, titleId, dispatch]);

  if (!news || news.masterId !== known?.masterId) return known;
  return { ...known, state: news.state, progress: news.progress, ...(news.reason ? { reason: news.reason } : {}) };
}
