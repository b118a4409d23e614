import { useTranslation } from 'react-i18next';
import { FiPause, FiPlay, FiTrash2, FiX } from 'react-icons/fi';
import { Link } from 'react-router';
import { useRuntime } from '../../browse/useRuntime';
import { Progress } from '../../ui/Progress';
import { useProblemText } from '../../ui/useProblemText';
import { IconButton } from '../parts/IconButton';
import { isUnderWay, type Upload } from './createUpload';
import { uploads } from './uploads';
import { useBytes } from './useBytes';

export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation('upload');
  const bytes = useBytes();
  const runtime = useRuntime();
  const problemText = useProblemText();
  const { phase, sent, bytes: all, rate, retrying, problem } = upload.view();
  const over = phase === 'done' || phase === 'already' || phase === 'aborted';
  const figures = [
    t('of', { sent: bytes(sent), bytes: bytes(all) }),
    rate > 0 && t('rate', { rate: bytes(rate) }),
    rate > 0 && sent < all && t('left', { time: runtime((all - sent) / rate) }),
  ].filter(Boolean);

  return (
    <li className="px-4 py-3" data-testid="upload" data-phase={phase}>
      <div className="flex items-center gap-1">
        <Link
          to={`/studio/titles/${encodeURIComponent(upload.slot.titleId)}?part=video`}
          className="mr-auto min-w-0 truncate text-sm font-medium hover:text-amber"
        >
          {upload.file.name}
        </Link>
        {isUnderWay(phase) && phase !== 'completing' && (
          <IconButton label={t('pause')} Icon={FiPause} onClick={upload.pause} />
        )}
        {(phase === 'paused' || phase === 'failed') && (
          <IconButton label={t('resume')} Icon={FiPlay} onClick={() => void upload.start()} />
        )}
        {over ? (
          <IconButton label={t('dismiss')} Icon={FiX} onClick={() => uploads.dismiss(upload)} />
        ) : (
          phase !== 'completing' && (
            <IconButton label={t('abort')} Icon={FiTrash2} onClick={() => void upload.abort()} />
          )
        )}
      </div>
      <Progress className="my-2" value={all ? sent / all : 0} label={t('progress', { name: upload.file.name })} />
      <p className="flex flex-wrap justify-between gap-x-3 text-xs text-dust tabular-nums">
        <span role="status" className={phase === 'failed' ? 'text-alarm' : phase === 'done' ? 'text-fine' : ''}>
          {retrying ? t('retrying') : t(`phase.${phase}`)}
        </span>
        {!over && <span>{figures.join(' · ')}</span>}
      </p>
      {problem && (
        <p role="alert" className="mt-1 text-xs text-alarm">
          {problem === 'wrong-file' ? t('wrongFile') : problemText(problem)}
        </p>
      )}
    </li>
  );
}
