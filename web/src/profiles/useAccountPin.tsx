import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { PinDialog } from './PinDialog';

interface Asking {
  again: (pin: string) => Promise<void>;
  giveUp: () => void;
}

type Guarded = <T>(call: (accountPin?: string) => Promise<T>) => Promise<T>;

/**
 * Makes calls that may want the account's PIN: where one does, the dialog asks for it and the call is made again.
 * Rejects with the first refusal when one gives up. The page shows the dialog.
 */
export function useAccountPin(): { guarded: Guarded; dialog: ReactNode } {
  const { t } = useTranslation('profiles');
  const [asking, setAsking] = useState<Asking | null>(null);

  async function guarded<T>(call: (accountPin?: string) => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (refused) {
      if (!isProblem(refused) || refused.code !== 'account-pin-required') throw refused;
      return new Promise<T>((resolve, reject) => {
        setAsking({ again: async (pin) => resolve(await call(pin)), giveUp: () => reject(refused) });
      });
    }
  }

  const dialog = asking && (
    <PinDialog
      title={t('enterAccountPin')}
      reason={t('accountPinGuards')}
      action={t('goOn')}
      onPin={async (pin) => {
        await asking.again(pin);
        setAsking(null);
      }}
      onClose={() => {
        asking.giveUp();
        setAsking(null);
      }}
    />
  );
  return { guarded, dialog };
}
