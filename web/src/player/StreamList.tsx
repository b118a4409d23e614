import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiMonitor } from 'react-icons/fi';
import type { StreamingDevice } from '../api/problem';
import { Avatar } from '../profiles/Avatar';
import { useProfilesQuery } from '../profiles/profilesApi';
import { Button } from '../ui/Button';
import { useDate } from '../ui/useDate';
import { deviceId } from './deviceId';
import { endStream } from './playbackApi';

interface StreamListProps {
  devices: StreamingDevice[];
  /** One of them was ended. */
  onFreed: () => void;
}

/** Who is watching what on the account's screens. Each can be stopped, for this one to begin. */
export function StreamList({ devices, onFreed }: StreamListProps) {
  const { t } = useTranslation('player');
  const { data: profiles } = useProfilesQuery();
  const { time } = useDate();
  const [ending, setEnding] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  async function stop(sessionId: string) {
    setEnding(sessionId);
    setFailed(false);
    try {
      await endStream(sessionId);
      onFreed();
    } catch {
      setFailed(true);
      setEnding(null);
    }
  }

  return (
    <>
      <ul className="mt-6 divide-y divide-seam rounded-xl border border-seam bg-velvet text-left">
        {devices.map(({ sessionId, profileId, title, startedAt, ...device }, index) => {
          const watching = profiles?.find(({ id }) => id === profileId);
          const profile = watching?.name ?? t('someone');
          const where = device.deviceId === deviceId() ? t('thisDevice') : (device.deviceName ?? t('aDevice'));
          const since = startedAt && t('since', { time: time(startedAt) });
          return (
            <li
              key={sessionId ?? device.deviceId ?? index}
              className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4"
              data-testid="stream"
            >
              {watching ? (
                <Avatar url={watching.avatarUrl} name={watching.name} className="size-11 shrink-0 rounded-md" />
              ) : (
                <FiMonitor className="size-7 shrink-0 text-amber" aria-hidden="true" />
              )}
              <span className="min-w-48 flex-1">
                <span className="block font-semibold text-screen">
                  {title ? t('streamBy', { profile, title }) : t('streamByUnknown', { profile })}
                </span>
                <span className="block text-sm">{[where, since].filter(Boolean).join(' · ')}</span>
              </span>
              {sessionId && (
                <Button
                  aria-label={t('stopAndWatchOf', { profile })}
                  disabled={ending !== null}
                  onClick={() => void stop(sessionId)}
                >
                  {t('stopAndWatch')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className="text-alarm not-empty:mt-4">
        {failed && t('stopFailed')}
      </p>
    </>
  );
}
