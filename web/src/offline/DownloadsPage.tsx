import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiDownloadCloud } from 'react-icons/fi';
import { ListHeading } from '../browse/ListHeading';
import { deviceId } from '../player/deviceId';
import { Button, ButtonLink } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { PageTitle } from '../ui/PageTitle';
import { DownloadRow } from './DownloadRow';
import type { Download } from './download';
import { useHoldingsQuery } from './downloadsApi';
import { HeldList } from './HeldList';
import { downloads } from './index';
import { StorageBar } from './StorageBar';
import { useDownloads } from './useDownloads';
import { useOnline } from './useOnline';
import { usePlaces } from './usePlaces';

/** What this profile has in this browser, and what else counts against the plan. */
export function DownloadsPage() {
  const { t } = useTranslation('offline');
  const mine = useDownloads();
  const places = usePlaces(mine);

  useEffect(() => {
    void downloads.expire();
  }, []);

  return (
    <div className="gutter mx-auto max-w-6xl pt-28" data-testid="downloads-page">
      <PageTitle>{t('downloads')}</PageTitle>
      <ListHeading title={t('downloads')} text={undefined} />
      {mine.length > 0 && <StorageBar downloads={mine} />}
      {mine.length === 0 && <Nothing />}
      <div className="flex flex-col gap-2">
        {byTitle(mine).map(({ titleId, name, items }) => (
          <section key={titleId} aria-label={name}>
            {items[0]?.grant.episode && (
              <h2 className="mt-6 mb-1 font-display text-3xl leading-none tracking-wide">{name}</h2>
            )}
            <ul className="divide-y divide-seam/70">
              {items.map((download) => (
                <DownloadRow key={download.id} download={download} positionMs={places[download.id] ?? null} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {mine.length > 1 && <RemoveAll all={mine} />}
      <Elsewhere mine={mine} />
    </div>
  );
}

/** Films one by one, the episodes of a series together and in their order; what was added last comes first. */
function byTitle(all: Download[]) {
  const titles = new Map<string, { titleId: string; name: string; items: Download[] }>();
  for (const download of all) {
    const { id, title } = download.grant.title;
    const known = titles.get(id) ?? { titleId: id, name: title, items: [] };
    known.items.push(download);
    titles.set(id, known);
  }
  const order = ({ grant: { episode } }: Download) => (episode ? episode.season * 10_000 + episode.number : 0);
  for (const { items } of titles.values()) items.sort((a, b) => order(a) - order(b));
  return [...titles.values()];
}

function Nothing() {
  const { t } = useTranslation('offline');
  const online = useOnline();
  const { data } = useHoldingsQuery(undefined, { skip: !online });
  const without = data?.allowed === 0;
  return (
    <div className="mx-auto flex max-w-lg flex-col items-center gap-4 py-16 text-center" data-testid="no-downloads">
      <span className="grid size-28 place-items-center rounded-full bg-curtain text-amber">
        <FiDownloadCloud className="size-14" aria-hidden="true" />
      </span>
      <h2 className="font-display text-4xl tracking-wide md:text-5xl">{t(without ? 'noPlanTitle' : 'emptyTitle')}</h2>
      <p className="text-dust">{t(without ? 'noPlanText' : 'emptyText')}</p>
      {online && <ButtonLink to={without ? '/plans' : '/browse'}>{t(without ? 'seePlans' : 'find')}</ButtonLink>}
    </div>
  );
}

function RemoveAll({ all }: { all: Download[] }) {
  const { t } = useTranslation(['offline', 'app']);
  const [asking, setAsking] = useState(false);
  return (
    <div className="mt-6 flex justify-end">
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('removeAll')}
      </Button>
      {asking && (
        <Dialog title={t('removeAll')} onClose={() => setAsking(false)}>
          <p className="mb-6 text-dust">{t('removeAllAsk')}</p>
          <div className="flex flex-wrap justify-end gap-3">
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('app:cancel')}
            </Button>
            <Button
              look="danger"
              onClick={() => {
                setAsking(false);
                void Promise.all(all.map(({ id }) => downloads.remove(id)));
              }}
            >
              {t('removeAll')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** What others of the household, and other devices, hold of the plan. */
function Elsewhere({ mine }: { mine: Download[] }) {
  const { t } = useTranslation('offline');
  const online = useOnline();
  const { data, refetch } = useHoldingsQuery(undefined, { skip: !online, refetchOnMountOrArgChange: true });
  const count = mine.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of downloads is another answer
  useEffect(() => {
    if (online && data) void refetch();
  }, [count]);

  if (!online || !data?.allowed) return null;
  const here = new Set(mine.map(({ id }) => id));
  const others = data.items.filter(({ downloadId, deviceId: on }) => !here.has(downloadId) || on !== deviceId());
  return (
    <section className="mt-12 border-t border-seam pt-8">
      <p className="text-sm text-dust">{t('held', { used: data.items.length, count: data.allowed })}</p>
      {others.length > 0 && (
        <>
          <h2 className="mt-4 font-display text-3xl leading-none tracking-wide">{t('otherDevices')}</h2>
          <p className="mt-2 mb-3 text-dust">{t('otherDevicesText')}</p>
          <HeldList held={others} />
        </>
      )}
    </section>
  );
}
