import { useChosenProfile } from '../profiles/profilesApi';
import type { Grant } from './playbackApi';
import { useChooseTracksMutation, useTitleTracksQuery } from './playerApi';
import { type Wishes, wishesOf } from './wishes';

/** Which tracks the film begins with, null while that is not known; and how to tell that others were chosen. */
export function useWishes({ title }: Grant, trailer: boolean) {
  const { profile, settled } = useChosenProfile();
  // A trailer is gone before it matters.
  const titleId = trailer ? undefined : title?.id;
  const { currentData: chosen, isError } = useTitleTracksQuery(titleId ?? '', { skip: !titleId });
  const [chooseTracks] = useChooseTracksMutation();
  const known = settled && (!titleId || chosen !== undefined || isError);
  return {
    wishes: known ? wishesOf(profile, chosen) : null,
    choose(choice: Partial<Wishes>) {
      if (titleId) void chooseTracks({ titleId, choice });
    },
  };
}
