import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { Section } from '../ui/Section';
import { Skeleton } from '../ui/Skeleton';
import { useDate } from '../ui/useDate';
import { useNames } from '../ui/useNames';
import {
  type SignedInDevice,
  useEndOtherSessionsMutation,
  useEndSessionMutation,
  useSessionsQuery,
} from './accountApi';
import { useSignOut } from './useSignOut';

export function DevicesSection() {
  const { t } = useTranslation('account');
  const { data: devices, error, refetch } = useSessionsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [endOthers, { isLoading: ending }] = useEndOtherSessionsMutation();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);

  /** Its row or its button goes: the focus is to have somewhere to be. */
  async function tell(ended: Promise<unknown>, text: string) {
    setSaid('');
    try {
      await ended;
      setSaid(text);
    } catch {
      setSaid(t('endFailed'));
    }
    status.current?.focus({ preventScroll: true });
  }

  return (
    <Section id="devices" title={t('devices')}>
      {error && !devices && <Failure compact title={t('sessionsFailed')} problem={error} onRetry={refetch} />}
      {!devices && !error && <Skeleton className="h-24" />}
      <ul className="divide-y divide-seam">
        {devices?.map((device) => (
          <Device key={device.id} device={device} onEnd={tell} />
        ))}
      </ul>
      {devices?.length === 1 && <p className="text-dust">{t('noSessions')}</p>}
      {devices && devices.length > 1 && (
        <Button
          look="quiet"
          className="mt-4"
          disabled={ending}
          onClick={() => void tell(endOthers().unwrap(), t('othersEnded'))}
        >
          {t('endOthers')}
        </Button>
      )}
      <p ref={status} role="status" tabIndex={-1} className="mt-2 text-fine focus:outline-none">
        {said}
      </p>
    </Section>
  );
}

interface DeviceProps {
  device: SignedInDevice;
  onEnd: (ended: Promise<unknown>, text: string) => Promise<void>;
}

function Device({ device, onEnd }: DeviceProps) {
  const { t } = useTranslation('account');
  const { moment } = useDate();
  const [end, { isLoading }] = useEndSessionMutation();
  const signOut = useSignOut();
  const { countries } = useNames();
  const name = device.device || t('unknownDevice');
  const used = device.lastUsedAt ?? device.createdAt;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4 first:pt-0" data-testid="device">
      <div>
        <p className="font-semibold">
          {name}
          {device.current && <span className="ml-3 text-sm font-normal text-amber">{t('thisDevice')}</span>}
        </p>
        <p className="text-sm text-dust">
          {[device.place && countries([device.place]), used && t('lastUsed', { when: moment(used) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Button
        look="quiet"
        disabled={isLoading}
        aria-label={t('endSessionOf', { device: name })}
        onClick={() =>
          void (device.current ? signOut() : onEnd(end(device.id).unwrap(), t('sessionEndedOf', { device: name })))
        }
      >
        {t('endSession')}
      </Button>
    </li>
  );
}
