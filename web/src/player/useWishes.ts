import { useChosenProfile } from '../profiles/profilesApi';
import type { Grant } from './playbackApi';
import { useChooseTracksMutation, type usePlayerSettings, useTitleTracksQuery } from './playerApi';
import { type Wishes, wishesOf } from './wishes';

/**
 * Which tracks the film begins with, null while that is not known; and how to tell that others were chosen. The language is kept
 * for the title; captions and descriptions are what a person needs, whatever they watch.
 */
export function useWishes({ title }: Grant, trailer: boolean, player: ReturnType<typeof usePlayerSettings>) {
  const { profile, settled } = useChosenProfile();
  // A trailer is gone before it matters.
  const titleId = trailer ? undefined : title?.id;
  const { currentData: chosen, isError } = useTitleTracksQuery(titleId ?? '', { skip: !titleId });
  const [chooseTracks] = useChooseTracksMutation();
  const known = settled && player.settled && (!titleId || chosen !== undefined || isError);
  return {
    wishes: known ? wishesOf(profile, chosen, player.settings) : null,
    choose({ captions, descriptions, ...choice }: Partial<Wishes>) {
      if (!titleId) return;
      void chooseTracks({ titleId, choice });
      const { settings, change } = player;
      if (captions !== undefined && captions !== settings.captions) change({ captions });
      if (descriptions !== undefined && descriptions !== settings.descriptions) change({ descriptions });
    },
  };
}
