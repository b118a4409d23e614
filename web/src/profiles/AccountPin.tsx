import { useTranslation } from 'react-i18next';
import { PinSettings } from './PinSettings';
import { useAccountPinQuery, useRemoveAccountPinMutation, useSetAccountPinMutation } from './profilesApi';

/** The PIN that guards the profiles of the account. Says nothing while it is not known whether there is one. */
export function AccountPin() {
  const { t } = useTranslation('profiles');
  const { data } = useAccountPinQuery();
  const [setPin] = useSetAccountPinMutation();
  const [removePin] = useRemoveAccountPinMutation();
  if (!data) return null;
  return (
    <PinSettings
      heading={t('accountPin')}
      text={t(data.hasPin ? 'accountPinSet' : 'accountPinUnset')}
      hasPin={data.hasPin}
      save={(pin, proof) => setPin({ pin, proof }).unwrap()}
      remove={(proof) => removePin(proof).unwrap()}
    />
  );
}
