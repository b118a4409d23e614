import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FiImage } from 'react-icons/fi';
import { Failure } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { writeDuration } from '../parts/duration';
import { useFramesQuery } from './artworkApi';

interface PictureChoiceProps {
  titleId: string;
  onPicture: (content: Promise<Blob>) => void;
}

/** A frame of the video, or a picture of one's own. */
export function PictureChoice({ titleId, onPicture }: PictureChoiceProps) {
  const { t } = useTranslation('artwork');
  const { data: frames, error, refetch } = useFramesQuery(titleId, { refetchOnMountOrArgChange: true });
  const id = useId();
  return (
    <>
      <label
        htmlFor={id}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (file) onPicture(Promise.resolve(file));
        }}
        className="flex cursor-pointer items-center gap-3 rounded-lg border border-dashed border-brass/70 bg-night/40 p-4 hover:bg-curtain has-focus-visible:outline-3 has-focus-visible:outline-amber"
      >
        <FiImage aria-hidden="true" className="size-6 text-dust" />
        <span>
          <span className="block font-medium">{t('upload')}</span>
          <span className="block text-xs text-dust">{t('uploadHint')}</span>
        </span>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onPicture(Promise.resolve(file));
            event.target.value = '';
          }}
        />
      </label>
      <section aria-label={t('frames')}>
        <h3 className="mb-2 text-sm font-medium">{t('frames')}</h3>
        {error && <Failure compact title={t('framesFailed')} problem={error} onRetry={refetch} />}
        {frames?.length === 0 && <p className="text-sm text-dust">{t('noFrames')}</p>}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2">
          {!frames && !error && [0, 1, 2, 3, 4, 5].map((n) => <Skeleton key={n} className="aspect-video" />)}
          {frames?.map(({ url, atMs }) => (
            <li key={url}>
              <button
                type="button"
                data-testid="frame"
                onClick={() => onPicture(fetch(url).then((answer) => answer.blob()))}
                className="relative block w-full overflow-hidden rounded-md border border-seam bg-curtain hover:border-amber"
              >
                <img
                  src={url}
                  alt={t('frameAt', { time: writeDuration(atMs / 1000) })}
                  loading="lazy"
                  className="aspect-video size-full object-cover"
                />
                <span
                  aria-hidden="true"
                  className="absolute right-1 bottom-1 rounded-sm bg-night/80 px-1.5 text-xs tabular-nums"
                >
                  {writeDuration(atMs / 1000)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
