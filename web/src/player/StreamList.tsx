import { useTranslation } from 'react-i18next';
import { FiMonitor } from 'react-icons/fi';
import type { StreamingDevice } from '../api/problem';
import { useProfilesQuery } from '../profiles/profilesApi';
import { useDate } from '../ui/useDate';

/** Where the account's streams are being watched. */
export function StreamList({ devices }: { devices: StreamingDevice[] }) {
  const { t } = useTranslation('player');
  const { data: profiles } = useProfilesQuery();
  const { moment } = useDate();
  return (
    <ul className="mt-6 divide-y divide-seam rounded-xl border border-seam bg-velvet text-left">
      {devices.map((device, index) => {
        const profile = profiles?.find(({ id }) => id === device.profileId)?.name;
        const name = device.device ?? device.name ?? profile ?? t('aDevice');
        return (
          <li key={device.sessionId ?? device.deviceId ?? index} className="flex items-center gap-4 px-5 py-4">
            <FiMonitor className="size-6 shrink-0 text-amber" aria-hidden="true" />
            <span className="min-w-0">
              <span className="block truncate font-semibold text-screen">{name}</span>
              <span className="block truncate text-sm">
                {[device.title, device.startedAt && moment(device.startedAt)].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
