import { useTranslation } from 'react-i18next';
import type { Download } from './download';
import { useBytes } from './useBytes';
import { useRoom } from './useRoom';

/** How much of the browser's storage the downloads take. */
export function StorageBar({ downloads }: { downloads: Download[] }) {
  const { t } = useTranslation('offline');
  const bytes = useBytes();
  const stored = downloads.filter(({ state }) => state === 'stored');
  const used = stored.reduce((sum, one) => sum + one.bytes, 0);
  const room = useRoom(used);
  const other = room ? Math.max(0, room.used - used) : 0;
  // As long as it is not known what there is, nothing is a share of it.
  const share = (part: number) => ({
    width: `${room && part > 0 ? Math.max(0.5, (part / (used + other + room.free)) * 100) : 0}%`,
  });
  return (
    <section aria-label={t('storage')} className="mb-8" data-testid="storage">
      <div aria-hidden="true" className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-screen/12">
        <div className="bg-amber" style={share(used)} />
        <div className="bg-brass" style={share(other)} />
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm text-dust">
        <Part colour="bg-amber">{t('used', { size: bytes(used) })}</Part>
        {room && (
          <>
            <Part colour="bg-brass">
              {t('others')} {bytes(other)}
            </Part>
            <Part colour="bg-screen/30">
              {t('freeSpace')} {bytes(room.free)}
            </Part>
          </>
        )}
      </ul>
    </section>
  );
}

function Part({ colour, children }: { colour: string; children: React.ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <span aria-hidden="true" className={`size-2.5 rounded-full ${colour}`} />
      <span>{children}</span>
    </li>
  );
}
