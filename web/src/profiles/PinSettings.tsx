import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { type KeptPin, PinForm } from './PinForm';

type Doing = 'set' | 'remove' | null;

interface PinSettingsProps extends KeptPin {
  heading: string;
  text: string;
}

/** Whether there is a PIN, what it does, and the way to change that. */
export function PinSettings({ heading, text, ...pin }: PinSettingsProps) {
  const { t } = useTranslation('profiles');
  const [doing, setDoing] = useState<Doing>(null);
  const [said, setSaid] = useState('');
  const id = useId();

  function start(what: Doing) {
    setSaid('');
    setDoing(what);
  }

  return (
    <section aria-labelledby={id} className="border-t border-seam pt-6">
      <h2 id={id} className="font-display text-3xl tracking-wide">
        {heading}
      </h2>
      <p className="mt-1 text-dust">{text}</p>
      <p role="status" className="text-fine">
        {said}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="quiet" onClick={() => start('set')}>
          {t(pin.hasPin ? 'changePin' : 'setPin')}
        </Button>
        {pin.hasPin && (
          <Button look="quiet" onClick={() => start('remove')}>
            {t('removePin')}
          </Button>
        )}
      </div>
      {doing && (
        <PinForm
          {...pin}
          removing={doing === 'remove'}
          onClose={() => setDoing(null)}
          onDone={() => {
            setSaid(t(doing === 'remove' ? 'pinRemoved' : 'pinSaved'));
            setDoing(null);
          }}
        />
      )}
    </section>
  );
}
