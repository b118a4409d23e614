import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiCheckCircle, FiDownload } from 'react-icons/fi';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../ui/Button';
import { DownloadDialog } from './DownloadDialog';
import { useHoldingsQuery } from './downloadsApi';
import { canDownload } from './index';
import { Ring } from './Ring';
import { useDownloadOf } from './useDownloads';

/** Whether there is anything to offer: a plan with downloads, and a browser that can hold them. */
function useMayDownload(): boolean {
  const { data } = useHoldingsQuery();
  return canDownload() && (data?.allowed ?? 0) > 0;
}

/** Downloads a film; what is here already leads to where it is. */
export function DownloadButton({ titleId }: { titleId: string }) {
  const { t } = useTranslation('offline');
  const may = useMayDownload();
  const download = useDownloadOf(titleId);
  const [asking, setAsking] = useState(false);
  if (!may && !download) return null;
  if (download) {
    const stored = download.state === 'stored';
    const percent = Math.floor(download.progress * 100);
    return (
      <ButtonLink look="quiet" size="lg" to="/downloads" data-testid={stored ? 'downloaded' : 'downloading'}>
        {stored ? (
          <FiCheckCircle aria-hidden="true" className="size-6 text-amber" />
        ) : (
          <Ring value={download.progress} className="size-6" />
        )}
        {stored ? t('downloaded') : t('downloading', { percent })}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button look="quiet" size="lg" onClick={() => setAsking(true)} data-testid="download">
        <FiDownload aria-hidden="true" className="size-6" />
        {t('download')}
      </Button>
      {asking && <DownloadDialog titleId={titleId} episodeId={null} onClose={() => setAsking(false)} />}
    </>
  );
}

interface EpisodeDownloadProps {
  titleId: string;
  episode: { id: string; number: number; title: string };
}

/** The same for an episode, as small as its line wants it. */
export function EpisodeDownload({ titleId, episode: { id, number, title } }: EpisodeDownloadProps) {
  const { t } = useTranslation('offline');
  const may = useMayDownload();
  const download = useDownloadOf(id);
  const [asking, setAsking] = useState(false);
  const look = 'grid size-11 shrink-0 place-items-center rounded-full text-dust hover:bg-screen/10 hover:text-screen';
  if (!may && !download) return null;
  if (download) {
    const stored = download.state === 'stored';
    const percent = Math.floor(download.progress * 100);
    return (
      <Link
        to="/downloads"
        aria-label={stored ? t('downloadedEpisode', { number, title }) : t('downloadingEpisode', { number, percent })}
        className={look}
      >
        {stored ? (
          <FiCheckCircle aria-hidden="true" className="size-6 text-amber" />
        ) : (
          <Ring value={download.progress} className="size-6" />
        )}
      </Link>
    );
  }
  return (
    <>
      <button
        type="button"
        aria-label={t('downloadEpisode', { number, title })}
        onClick={() => setAsking(true)}
        className={look}
      >
        <FiDownload aria-hidden="true" className="size-6" />
      </button>
      {asking && <DownloadDialog titleId={titleId} episodeId={id} onClose={() => setAsking(false)} />}
    </>
  );
}
