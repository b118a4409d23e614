import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiUploadCloud } from 'react-icons/fi';
import { Progress as Bar } from '../../ui/Progress';
import { EncodingNote, EncodingReason } from '../encodings/EncodingReason';
import { RetryButton } from '../encodings/RetryButton';
import { useLiveProgress } from '../encodings/useLiveProgress';
import type { Progress } from '../model';
import { EncodingMark } from '../parts/StateBadge';
import type { Slot } from './uploadCalls';

interface VideoSlotProps {
  name: string;
  slot: Slot;
  asset: Progress | undefined;
  takenDown: boolean;
  onFiles: (files: File[]) => void;
}

/** The place of one video: what is there, how far it is, and where another is dropped. */
export function VideoSlot({ name, slot, asset: known, takenDown, onFiles }: VideoSlotProps) {
  const { t } = useTranslation(['upload', 'studio']);
  const [over, setOver] = useState(false);
  const id = useId();
  const asset = useLiveProgress(slot.titleId, slot, known);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    <li
      aria-label={name}
      data-testid="video-slot"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-dashed p-4 ${
        over ? 'border-amber bg-amber/8' : 'border-brass/70 bg-night/40'
      }`}
    >
      <div className="min-w-0 grow basis-60">
        <p className="flex flex-wrap items-center gap-x-3 font-medium">
          {name}
          <EncodingMark assets={asset ? [asset] : []} takenDown={takenDown} />
        </p>
        {asset?.state === 'encoding' && <Bar className="mt-2 max-w-md" value={asset.progress / 100} label={name} />}
        {asset?.state === 'failed' && !takenDown ? (
          <EncodingReason reason={asset.reason} />
        ) : (
          <>
            {asset?.state === 'ready' && !takenDown && <EncodingNote note={asset.reason} />}
            <p className="mt-1 text-xs text-dust">{t(asset && takenDown ? 'removed' : 'drop')}</p>
          </>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {asset?.state === 'failed' && !takenDown && <RetryButton masterId={asset.masterId} />}
        <label
          htmlFor={id}
          className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md bg-screen/12 px-3.5 text-sm font-semibold hover:bg-screen/22 has-focus-visible:outline-3 has-focus-visible:outline-amber"
        >
          <FiUploadCloud aria-hidden="true" />
          {t(asset ? 'another' : 'choose')}
          <span className="sr-only">
            {t('studio:colon')}
            {name}
          </span>
          <input
            id={id}
            type="file"
            multiple
            accept="video/*,.mkv,.mxf,.mov,.ts,.vtt,.srt"
            className="sr-only"
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
      </div>
    </li>
  );
}
