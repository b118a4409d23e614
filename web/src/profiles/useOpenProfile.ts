import { useNavigate } from 'react-router';
import { useReturnAddress } from '../app/returnAddress';
import { session } from '../session';
import { useChooseProfileMutation } from './profilesApi';

/** Chooses a profile and goes on to where one wanted to be. Rejects with the problem (a PIN is missing or wrong). */
export function useOpenProfile() {
  const [choose, { isLoading }] = useChooseProfileMutation();
  const { address } = useReturnAddress('/browse');
  const navigate = useNavigate();

  async function open(profileId: string, pin?: string) {
    session.begin(await choose(pin ? { profileId, pin } : { profileId }).unwrap());
    await navigate(address, { replace: true });
  }

  return { open, opening: isLoading };
}
