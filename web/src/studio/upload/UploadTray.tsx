import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiChevronDown, FiChevronUp } from 'react-icons/fi';
import { IconButton } from '../parts/IconButton';
import { useWarnBeforeUnload } from '../parts/LeaveGuard';
import { isUnderWay } from './createUpload';
import { UploadRow } from './UploadRow';
import { useUploads } from './useUploads';

/** What is going up, wherever one is in the studio. The browser asks before it is closed over it. */
export function UploadTray() {
  const { t } = useTranslation('upload');
  const uploads = useUploads();
  const [folded, setFolded] = useState(false);
  useWarnBeforeUnload(uploads.some((upload) => isUnderWay(upload.view().phase)));
  if (uploads.length === 0) return null;
  return (
    <section
      aria-label={t('tray')}
      data-testid="upload-tray"
      className="fixed right-3 bottom-3 left-3 z-40 rounded-xl border border-seam bg-curtain shadow-2xl sm:left-auto sm:w-96"
    >
      <div className="flex items-center justify-between gap-3 py-1.5 pr-2 pl-4">
        <h2 className="text-sm font-semibold">
          {t('tray')} <span className="text-dust">{uploads.length}</span>
        </h2>
        <IconButton
          label={t(folded ? 'show' : 'hide')}
          aria-expanded={!folded}
          Icon={folded ? FiChevronUp : FiChevronDown}
          onClick={() => setFolded(!folded)}
        />
      </div>
      {!folded && (
        <ul className="max-h-[40dvh] divide-y divide-seam overflow-y-auto border-t border-seam">
          {uploads.map((upload, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an upload has no other name, and they only go off the list
            <UploadRow key={place} upload={upload} />
          ))}
        </ul>
      )}
    </section>
  );
}
