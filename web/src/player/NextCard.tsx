import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiPlay } from 'react-icons/fi';
import { Button } from '../ui/Button';
import type { EpisodeRef, Grant } from './playbackApi';
import { secondsToNext } from './upNext';
import type { VideoState } from './useVideo';

interface NextCardProps {
  next: EpisodeRef;
  grant: Grant;
  state: VideoState;
  /** Seconds until it starts by itself; null: it waits for a press. */
  countdown: number | null;
  onNext: () => void;
}

const OFFERED_SECONDS = 10;

/** The next episode, near the end of this one: it starts by itself unless one stays. */
export function NextCard({ next, grant, state, countdown, onNext }: NextCardProps) {
  const { t } = useTranslation('player');
  const [staying, setStaying] = useState(false);
  const start = useRef(onNext);
  useEffect(() => {
    start.current = onNext;
  });
  const timing = { ...state, markers: grant.markers, countdown: countdown ?? OFFERED_SECONDS };
  const left = staying ? null : secondsToNext(timing);
  const due = countdown !== null && left === 0;

  useEffect(() => {
    if (due) start.current();
  }, [due]);

  if (left === null) return null;
  return (
    <section
      aria-label={t('upNext')}
      data-testid="up-next"
      className="absolute right-4 bottom-36 w-[min(22rem,calc(100vw-2rem))] overflow-hidden rounded-xl border border-seam bg-velvet/97 shadow-2xl md:right-10"
    >
      {next.still && <img src={next.still} alt="" className="aspect-video w-full object-cover max-sm:hidden" />}
      {countdown !== null && (
        <div aria-hidden="true" className="h-1 bg-screen/15">
          <div
            className="h-full bg-amber transition-[width] duration-300"
            style={{ width: `${Math.min(100, (1 - left / countdown) * 100)}%` }}
          />
        </div>
      )}
      <div className="p-5">
        <p className="text-sm font-semibold text-amber">{t('upNext')}</p>
        <p className="mt-1 text-lg font-semibold">
          {t('episodeLine', { season: next.season, number: next.number, title: next.title })}
        </p>
        {countdown !== null && (
          <p className="text-sm text-dust" role="timer">
            {t('startsIn', { count: left })}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          <Button onClick={onNext}>
            <FiPlay aria-hidden="true" className="fill-current" />
            {t('playNow')}
          </Button>
          <Button look="quiet" onClick={() => setStaying(true)}>
            {t('stay')}
          </Button>
        </div>
      </div>
    </section>
  );
}
