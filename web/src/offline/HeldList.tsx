import { useTranslation } from 'react-i18next';
import { FiTrash2 } from 'react-icons/fi';
import { deviceId } from '../player/deviceId';
import { useDate } from '../ui/useDate';
import type { HeldDownload } from './download';
import { useFreeDownloadMutation } from './downloadsApi';
import { downloads } from './index';

interface HeldListProps {
  held: HeldDownload[];
  onFreed?: () => void;
}

/** Downloads wherever they are, each with a way to take it away. */
export function HeldList({ held, onFreed }: HeldListProps) {
  const { t } = useTranslation('offline');
  const date = useDate();
  const [free] = useFreeDownloadMutation();

  async function take({ downloadId }: HeldDownload) {
    const here = downloads.snapshot().some(({ id }) => id === downloadId);
    if (here) await downloads.remove(downloadId);
    else await free(downloadId).unwrap();
    onFreed?.();
  }

  return (
    <ul className="divide-y divide-seam/70">
      {held.map((one) => {
        const device = one.deviceId === deviceId() ? t('thisDevice') : one.deviceName || t('aDevice');
        const title = one.title ?? t('something');
        return (
          <li key={one.downloadId} className="flex items-center gap-4 py-3">
            <div className="min-w-0 grow">
              <p className="truncate font-medium">{title}</p>
              <p className="truncate text-sm text-dust">
                {device} · {t('until', { day: date.day(one.expiresAt) })}
              </p>
            </div>
            <button
              type="button"
              aria-label={t('take', { device, title })}
              onClick={() => void take(one)}
              className="shrink-0 rounded-full p-2.5 text-dust hover:bg-screen/10 hover:text-screen"
            >
              <FiTrash2 className="size-5" aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
