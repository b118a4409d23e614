import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TitleArt } from '../browse/TitleArt';
import { useDate } from '../ui/useDate';
import type { Sitting } from './activityApi';
import type { Day } from './byDay';

/** What was watched on one day. */
export function DayOfActivity({ day, sittings }: Day) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-seam py-6">
      <h2 id={id} className="mb-3 font-display text-3xl leading-none tracking-wide">
        {day}
      </h2>
      <ul>
        {sittings.map((sitting) => (
          <SittingRow key={[sitting.id, sitting.episodeId, sitting.watchedAt].join()} sitting={sitting} />
        ))}
      </ul>
    </section>
  );
}

function SittingRow({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation(['activity', 'browse']);
  const { time } = useDate();
  const { id, title, season, number, episodeTitle, watchedAt, positionMs, durationMs } = sitting;
  const percent = durationMs > 0 ? Math.min(100, Math.round((positionMs / durationMs) * 100)) : 0;
  return (
    <li data-testid="sitting">
      <Link
        to={`/title/${encodeURIComponent(id)}`}
        className="group -mx-2 flex items-center gap-4 rounded-lg p-2 hover:bg-velvet sm:gap-6"
      >
        <div className="w-28 shrink-0 sm:w-40">
          <TitleArt card={sitting} shape="wide" />
        </div>
        <div className="min-w-0">
          <p className="truncate text-lg font-semibold group-hover:text-amber">{title}</p>
          {season !== undefined && number !== undefined && (
            <p className="text-sm text-dust">
              {[t('browse:episode', { season, number }), episodeTitle].filter(Boolean).join(' · ')}
            </p>
          )}
          <p className="text-sm text-dust">
            <time dateTime={watchedAt}>{time(watchedAt)}</time>
            {percent > 0 && ` · ${t('browse:watched', { percent })}`}
          </p>
        </div>
      </Link>
    </li>
  );
}
