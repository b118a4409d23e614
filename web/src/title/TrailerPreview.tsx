import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiSquare } from 'react-icons/fi';
import { usePreview } from './usePreview';

/** The title's trailer behind its words, without sound, for who wants previews. Moving pictures can be stopped. */
export function TrailerPreview({ titleId }: { titleId: string }) {
  const { t } = useTranslation('title');
  const [stopped, setStopped] = useState(false);
  return stopped ? null : (
    <Moving key={titleId} titleId={titleId} label={t('stopPreview')} onEnd={() => setStopped(true)} />
  );
}

function Moving({ titleId, label, onEnd }: { titleId: string; label: string; onEnd: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const plays = usePreview({ titleId, video, box, onEnd });
  return (
    <>
      <div
        ref={box}
        aria-hidden="true"
        className={`absolute inset-0 -z-10 transition-opacity duration-700 ${plays ? 'opacity-60' : 'opacity-0'}`}
      >
        <video ref={video} muted playsInline onEnded={onEnd} className="size-full object-cover" data-testid="preview" />
      </div>
      {plays && (
        <button
          type="button"
          aria-label={label}
          onClick={onEnd}
          className="absolute right-6 bottom-6 rounded-full bg-night/70 p-3 text-screen hover:bg-night"
        >
          <FiSquare aria-hidden="true" className="size-5 fill-current" />
        </button>
      )}
    </>
  );
}
