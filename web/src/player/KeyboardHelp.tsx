import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { KEYS_TOLD } from './useShortcuts';

/** Every key that the player hears. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('player');
  return (
    <Dialog title={t('keyboard')} onClose={onClose} wide>
      <dl className="grid gap-x-10 sm:grid-cols-2" data-testid="keyboard-help">
        {KEYS_TOLD.map(([keys, word]) => (
          <div key={word} className="flex items-center justify-between gap-4 border-t border-seam py-2.5">
            <dt className="order-2 flex shrink-0 items-center gap-1.5">
              {keys.map((key, index) => (
                <span key={key} className="flex items-center gap-1.5">
                  {index > 0 && <span className="text-sm text-dust">{t(word === 'keyShare' ? 'keyTo' : 'keyOr')}</span>}
                  <kbd className="min-w-8 rounded-md border border-brass bg-night px-2 py-1 text-center font-sans text-sm font-semibold">
                    {key === 'Space' ? t('keySpace') : key}
                  </kbd>
                </span>
              ))}
            </dt>
            <dd className="text-screen">{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
