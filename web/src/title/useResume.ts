import { useContinueWatchingQuery } from '../browse/watchingApi';

/** Where this profile left the title, if it is worth going on there. */
export function useResume(titleId: string) {
  const { data } = useContinueWatchingQuery(undefined, { refetchOnMountOrArgChange: true });
  const card = data?.find(({ id }) => id === titleId);
  if (!card?.positionMs) return null;
  const watched = card.durationMs ? card.positionMs / card.durationMs : 0;
  return { watched, episodeId: card.episodeId, season: card.season, number: card.number };
}
