import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Progress } from '../../ui/Progress';
import { useDate } from '../../ui/useDate';
import type { Encoding } from '../model';
import { useBytes } from '../upload/useBytes';
import { CancelButton } from './CancelButton';
import { EncodingNote, EncodingReason } from './EncodingReason';
import { RetryButton } from './RetryButton';

export function EncodingCard({ encoding }: { encoding: Encoding }) {
  const { t } = useTranslation('encodings');
  const { moment } = useDate();
  const bytes = useBytes();
  const { titleId, title, key, kind, episodeId, state, progress, reason, queuedAt, updatedAt } = encoding;
  const what = episodeId ? t('episode') : kind === 'trailer' ? t('trailer') : t('feature');
  const at = state === 'queued' ? queuedAt : updatedAt;
  return (
    <li className="rounded-lg border border-seam bg-velvet p-3" data-testid="encoding" data-state={state}>
      <Link
        to={`/studio/titles/${encodeURIComponent(titleId)}?part=video`}
        className="block truncate rounded-sm font-medium hover:text-amber"
      >
        {title || key}
      </Link>
      <p className="text-xs text-dust">
        {[what, encoding.bytes && bytes(encoding.bytes), at && moment(at)].filter(Boolean).join(' · ')}
      </p>
      {state === 'encoding' && (
        <div className="mt-2 flex items-center gap-3 text-xs text-dust tabular-nums">
          <Progress className="grow" value={progress / 100} label={t('progress', { name: title || key })} />
          {progress} %
        </div>
      )}
      {(state === 'queued' || state === 'encoding') && (
        <div className="mt-2.5">
          <CancelButton masterId={encoding.masterId} name={title || key} />
        </div>
      )}
      {state === 'ready' && <EncodingNote note={reason} />}
      {state === 'failed' && (
        <>
          <EncodingReason reason={reason} />
          <div className="mt-2.5">
            <RetryButton masterId={encoding.masterId} />
          </div>
        </>
      )}
    </li>
  );
}
