import { useNavigate } from 'react-router';
import { useReturnAddress } from '../app/returnAddress';
import { session } from '../session';
import { type ShownPins, useChooseProfileMutation } from './profilesApi';

/** Chooses a profile and goes on to where one wanted to be. Rejects with the problem (a PIN is missing or wrong). */
export function useOpenProfile() {
  const [choose, { isLoading }] = useChooseProfileMutation();
  const { address } = useReturnAddress('/browse');
  const navigate = useNavigate();

  async function open(profileId: string, pins: ShownPins = {}) {
    session.begin(await choose({ profileId, ...pins }).unwrap());
    await navigate(address, { replace: true });
  }

  return { open, opening: isLoading };
}
