import { useState } from 'react';
import { isProblem } from '../api/problem';
import { useAppSelector } from '../app/store';
import type { ProfileCard, ShownPins } from './profilesApi';
import { useOpenProfile } from './useOpenProfile';

/** Which PIN is asked for, and what was shown before it. */
interface Asked {
  profile: ProfileCard;
  for: keyof ShownPins;
  shown: ShownPins;
}

/** Chooses a profile, and asks for whichever PIN the server says is missing: the account's, the profile's, or both. */
export function usePinnedChoice() {
  const { open, opening } = useOpenProfile();
  const fromKids = useAppSelector((state) => state.session.claims?.kids ?? false);
  const [asked, setAsked] = useState<Asked | null>(null);

  async function attempt(profile: ProfileCard, shown: ShownPins) {
    try {
      await open(profile.id, shown);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      if (refused.code === 'pin-required') setAsked({ profile, for: 'pin', shown });
      else if (refused.code === 'account-pin-required') setAsked({ profile, for: 'accountPin', shown });
      else throw refused;
    }
  }

  return {
    asked,
    opening,
    /** Out of kids mode the account's PIN may come first: the server says. */
    choose: async (profile: ProfileCard) => {
      if (profile.hasPin && !fromKids) setAsked({ profile, for: 'pin', shown: {} });
      else await attempt(profile, {});
    },
    answer: async (pin: string) => {
      if (asked) await attempt(asked.profile, { ...asked.shown, [asked.for]: pin });
    },
    giveUp: () => setAsked(null),
  };
}
