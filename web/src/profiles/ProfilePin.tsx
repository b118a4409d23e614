import { useTranslation } from 'react-i18next';
import { PinSettings } from './PinSettings';
import { type Profile, useRemovePinMutation, useSetPinMutation } from './profilesApi';

/** The PIN that locks one profile. */
export function ProfilePin({ profile }: { profile: Profile }) {
  const { t } = useTranslation('profiles');
  const [setPin] = useSetPinMutation();
  const [removePin] = useRemovePinMutation();
  return (
    <PinSettings
      heading={t('pin')}
      text={t(profile.hasPin ? 'pinSet' : 'pinUnset')}
      hasPin={profile.hasPin ?? false}
      save={(pin, proof) => setPin({ id: profile.id, pin, proof }).unwrap()}
      remove={(proof) => removePin({ id: profile.id, proof }).unwrap()}
    />
  );
}
