import { useProgressQuery, type WatchProgress } from '../browse/watchingApi';

/** Less than this is no place to go on from (API.md: continue watching begins at 10 s). */
const WORTH_RESUMING_MS = 10_000;

export interface Resume {
  /** 0 to 1. */
  watched: number;
  episodeId: string | undefined;
}

/** Where this profile left the title, if it is worth going on there. */
export function useResume(titleId: string): Resume | null {
  const { data } = useProgressQuery(titleId, { refetchOnMountOrArgChange: true });
  return data ? toResume(data) : null;
}

function toResume({ positionMs = 0, durationMs, finished, episodeId }: WatchProgress): Resume | null {
  if (finished || positionMs < WORTH_RESUMING_MS) return null;
  return { watched: durationMs ? positionMs / durationMs : 0, episodeId: episodeId ?? undefined };
}

/** How far each episode was watched, 0 to 1, by its id. */
export function useEpisodesWatched(titleId: string): Record<string, number> {
  const { data } = useProgressQuery(titleId);
  const episodes = data?.episodes ?? [];
  return Object.fromEntries(
    episodes.map((one) => [one.episodeId, one.finished ? 1 : one.durationMs ? one.positionMs / one.durationMs : 0]),
  );
}
