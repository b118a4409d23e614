import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiPause, FiPlay, FiRotateCw, FiTrash2 } from 'react-icons/fi';
import { Link } from 'react-router';
import { watchPath } from '../browse/catalogue';
import { useRuntime } from '../browse/useRuntime';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { DownloadDialog } from './DownloadDialog';
import { type Download, isComing } from './download';
import { downloads } from './index';
import { useBytes } from './useBytes';
import { useOnline } from './useOnline';

const DAY_MS = 86_400_000;

interface DownloadRowProps {
  download: Download;
  /** Where it was left; null while that is not known. */
  positionMs: number | null;
}

export function DownloadRow({ download, positionMs }: DownloadRowProps) {
  const { t } = useTranslation('offline');
  const { grant, state, progress } = download;
  const { title, episode } = grant;
  const name = episode ? t('episodeLine', { ...episode }) : title.title;
  const stored = state === 'stored';
  const Heading = episode ? 'h3' : 'h2';
  return (
    <li className="flex items-center gap-3 py-4 sm:gap-6" data-testid="download-row" data-state={state}>
      <div className="relative w-28 shrink-0 sm:w-52">
        <Picture download={download} name={name} playable={stored} />
        {stored && positionMs !== null && positionMs > 0 && (
          <Progress value={positionMs / grant.durationMs} label={name} className="absolute inset-x-2 bottom-2" />
        )}
      </div>
      <div className="min-w-0 grow">
        <Heading className="line-clamp-2 font-semibold sm:text-lg">{name}</Heading>
        <Facts download={download} />
        <Status download={download} />
        {isComing(download) && <Progress value={progress} label={name} className="mt-2 max-w-md" />}
      </div>
      <Actions download={download} name={name} />
    </li>
  );
}

function Picture({
  download: { grant, offlineUri },
  name,
  playable,
}: {
  download: Download;
  name: string;
  playable: boolean;
}) {
  const { t } = useTranslation('offline');
  const { title, episode } = grant;
  const source = episode?.still ?? title.artwork?.backdrop ?? title.artwork?.poster;
  const picture = (
    <span
      className="relative grid aspect-video place-items-center overflow-hidden rounded-md bg-curtain"
      style={title.artwork?.dominantColor ? { backgroundColor: title.artwork.dominantColor } : undefined}
    >
      {source && <img src={source} alt="" className="absolute inset-0 size-full object-cover" />}
      {playable && (
        <span className="relative grid size-10 place-items-center rounded-full bg-night/70 transition-colors group-hover:bg-amber group-hover:text-night">
          <FiPlay className="size-5 translate-x-0.5 fill-current" aria-hidden="true" />
        </span>
      )}
    </span>
  );
  if (!playable || !offlineUri) return picture;
  return (
    <Link
      to={watchPath({ id: title.id, episodeId: episode?.episodeId })}
      aria-label={t('play', { title: name })}
      data-testid="play-download"
      className="group block rounded-md"
    >
      {picture}
    </Link>
  );
}

function Facts({ download: { grant, choice, bytes, state } }: { download: Download }) {
  const { t } = useTranslation('offline');
  const runtime = useRuntime();
  const size = useBytes();
  if (state === 'gone') return null;
  return (
    <p className="text-sm text-dust">
      {runtime(Math.round(grant.durationMs / 1000))} · {t('facts', { height: choice.height, size: size(bytes) })}
    </p>
  );
}

function Status({ download }: { download: Download }) {
  const { t } = useTranslation('offline');
  const { state, why, progress, grant } = download;
  const percent = Math.floor(progress * 100);
  const wrong = state === 'failed' || state === 'gone';
  return (
    <p className={`text-sm ${wrong ? 'text-alarm' : 'text-dust'}`} role={wrong ? 'status' : undefined}>
      {state === 'stored' && <Expiry at={grant.expiresAt} />}
      {(state === 'queued' || state === 'dropped') && t('queued')}
      {state === 'fetching' && t('fetching', { percent })}
      {state === 'waiting' && t('waiting', { percent })}
      {state === 'paused' && t('paused', { percent })}
      {state === 'failed' && t(why === 'space' ? 'failedSpace' : 'failedMedia')}
      {state === 'gone' && t(why === 'expired' ? 'expired' : 'ended')}
    </p>
  );
}

function Expiry({ at }: { at: string }) {
  const { t } = useTranslation('offline');
  const days = Math.ceil((Date.parse(at) - Date.now()) / DAY_MS);
  return (
    <span className={days < 4 ? 'text-amber' : ''}>
      {days <= 1 ? t('expiresSoon') : t('expiresIn', { count: days })}
    </span>
  );
}

function Actions({ download, name }: { download: Download; name: string }) {
  const { t } = useTranslation('offline');
  const online = useOnline();
  const [again, setAgain] = useState(false);
  const { id, state, grant } = download;
  const look = 'grid size-11 place-items-center rounded-full text-dust hover:bg-screen/10 hover:text-screen';
  const moves = state === 'fetching' || state === 'queued' || state === 'waiting';
  const stands = state === 'paused' || state === 'failed';
  return (
    <div className="flex shrink-0 items-center max-sm:flex-col">
      {moves && (
        <button
          type="button"
          aria-label={t('pause', { title: name })}
          onClick={() => void downloads.pause(id)}
          className={look}
        >
          <FiPause className="size-5" aria-hidden="true" />
        </button>
      )}
      {stands && (
        <button
          type="button"
          aria-label={t('resume', { title: name })}
          onClick={() => void downloads.resume(id)}
          className={look}
        >
          <FiRotateCw className="size-5" aria-hidden="true" />
        </button>
      )}
      {state === 'gone' && online && (
        <Button look="quiet" size="sm" onClick={() => setAgain(true)} className="max-sm:hidden">
          {t('again')}
        </Button>
      )}
      <button
        type="button"
        aria-label={t('remove', { title: name })}
        data-testid="remove-download"
        onClick={() => void downloads.remove(id)}
        className={look}
      >
        <FiTrash2 className="size-5" aria-hidden="true" />
      </button>
      {again && (
        <DownloadDialog
          titleId={grant.title.id}
          episodeId={grant.episode?.episodeId ?? null}
          onClose={() => setAgain(false)}
        />
      )}
    </div>
  );
}
