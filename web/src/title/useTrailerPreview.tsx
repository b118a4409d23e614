import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiSquare } from 'react-icons/fi';
import { buttonLook } from '../ui/Button';
import { usePreview } from './usePreview';

interface TrailerPreview {
  /** To lie over the backdrop, and under what darkens it where words are. */
  picture: ReactNode;
  /** Moving pictures can be stopped. */
  stop: ReactNode;
}

/** The title's trailer behind its words, without sound. Nothing where there is none, or none is wanted. */
export function useTrailerPreview(titleId: string | null): TrailerPreview {
  const { t } = useTranslation('title');
  const [over, setOver] = useState<string | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const wanted = titleId === over ? null : titleId;
  const end = () => setOver(titleId);
  const plays = usePreview({ titleId: wanted, video, box, onEnd: end });
  const shown = plays ? 'opacity-100' : 'opacity-0';
  return {
    picture: wanted && (
      <div ref={box} className={`absolute inset-0 transition-opacity duration-700 ${shown}`}>
        <video ref={video} muted playsInline onEnded={end} className="size-full object-cover" data-testid="preview" />
      </div>
    ),
    stop: wanted && plays && (
      <button type="button" aria-label={t('stopPreview')} onClick={end} className={buttonLook('quiet', 'lg')}>
        <FiSquare aria-hidden="true" className="size-5 fill-current" />
      </button>
    ),
  };
}
