import { useTranslation } from 'react-i18next';
import { FiPlay } from 'react-icons/fi';
import { Link } from 'react-router';
import { type Episode, watchPath } from '../browse/catalogue';
import { useRuntime } from '../browse/useRuntime';
import { EpisodeDownload } from '../offline/DownloadButton';
import { playIntent } from '../player/prepare';
import { Progress } from '../ui/Progress';

interface EpisodeRowProps {
  titleId: string;
  episode: Episode;
  /** 0 to 1. */
  watched: number;
}

export function EpisodeRow({ titleId, episode, watched }: EpisodeRowProps) {
  const { t } = useTranslation(['title', 'browse']);
  const runtime = useRuntime();
  const { id, number, title, synopsis, still, playable } = episode;
  const picture = (
    <span className="relative block aspect-video w-36 shrink-0 overflow-hidden rounded-md bg-curtain sm:w-52">
      {still && <img src={still} alt="" loading="lazy" className="size-full object-cover" />}
      {playable !== false && (
        <span className="absolute inset-0 m-auto grid size-11 place-items-center rounded-full bg-night/70 transition-colors group-hover:bg-amber group-hover:text-night">
          <FiPlay className="size-5 translate-x-0.5 fill-current" aria-hidden="true" />
        </span>
      )}
    </span>
  );
  return (
    <li className="py-4" data-testid="episode">
      <div className="flex items-center gap-4 sm:gap-6">
        <span aria-hidden="true" className="hidden w-10 text-center font-display text-4xl text-dust sm:block">
          {number}
        </span>
        <div className="relative shrink-0">
          {playable !== false ? (
            <Link
              to={watchPath({ id: titleId, episodeId: id })}
              aria-label={t('playEpisode', { number, title })}
              className="group block rounded-md"
              {...playIntent}
            >
              {picture}
            </Link>
          ) : (
            picture
          )}
          {watched > 0 && (
            <Progress
              value={watched}
              label={`${title}: ${t('browse:watched', { percent: Math.round(watched * 100) })}`}
              className="absolute inset-x-2 bottom-2"
            />
          )}
        </div>
        <div className="min-w-0 grow">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-lg font-semibold">{title}</h3>
            {episode.runtime !== undefined && <span className="text-sm text-dust">{runtime(episode.runtime)}</span>}
          </div>
          <p className="mt-1 line-clamp-3 text-sm text-dust sm:text-base">
            {playable === false ? t('soon') : synopsis}
          </p>
        </div>
        {playable !== false && <EpisodeDownload titleId={titleId} episode={episode} />}
      </div>
    </li>
  );
}
