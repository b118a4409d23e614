import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { PinForm } from './PinForm';
import type { Profile } from './profilesApi';

type Doing = 'set' | 'remove' | null;

export function PinSettings({ profile }: { profile: Profile }) {
  const { t } = useTranslation('profiles');
  const [doing, setDoing] = useState<Doing>(null);
  const [said, setSaid] = useState('');

  function start(what: Doing) {
    setSaid('');
    setDoing(what);
  }

  return (
    <section aria-labelledby="pin-heading" className="border-t border-seam pt-6">
      <h2 id="pin-heading" className="font-display text-3xl tracking-wide">
        {t('pin')}
      </h2>
      <p className="mt-1 text-dust">{t(profile.hasPin ? 'pinSet' : 'pinUnset')}</p>
      <p role="status" className="text-fine">
        {said}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="quiet" onClick={() => start('set')}>
          {t(profile.hasPin ? 'changePin' : 'setPin')}
        </Button>
        {profile.hasPin && (
          <Button look="quiet" onClick={() => start('remove')}>
            {t('removePin')}
          </Button>
        )}
      </div>
      {doing && (
        <PinForm
          profile={profile}
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
