import { useTranslation } from 'react-i18next';
import { FiPlay, FiX } from 'react-icons/fi';
import { Link } from 'react-router';
import { playIntent } from '../player/prepare';
import { Progress } from '../ui/Progress';
import { type WatchingCard, watchPath } from './catalogue';
import { TitleArt } from './TitleArt';
import { useTakeOffWatchingMutation } from './watchingApi';

/** Something begun: goes on where it was left, and can be taken off the row. */
export function WatchingCardView({ card, tabIndex }: { card: WatchingCard; tabIndex: 0 | -1 }) {
  const { t } = useTranslation('browse');
  const [takeOff] = useTakeOffWatchingMutation();
  const watched = card.durationMs ? (card.positionMs ?? 0) / card.durationMs : 0;
  return (
    <div className="group/card relative">
      <Link
        to={watchPath(card)}
        tabIndex={tabIndex}
        data-card
        data-testid="watching-card"
        aria-label={`${t('resume')}: ${card.title}`}
        className="block rounded-lg"
        {...playIntent}
      >
        <TitleArt card={card} shape="wide" />
        <span className="absolute inset-0 rounded-lg bg-linear-to-t from-night/90 via-night/10 to-transparent" />
        <span
          aria-hidden="true"
          className="absolute inset-0 m-auto grid size-12 place-items-center rounded-full bg-night/65 text-screen backdrop-blur-sm transition group-focus-within/card:bg-amber group-focus-within/card:text-night group-hover/card:bg-amber group-hover/card:text-night"
        >
          <FiPlay className="size-6 translate-x-0.5 fill-current" />
        </span>
        <span aria-hidden="true" className="absolute inset-x-3 bottom-4">
          <span className="block truncate font-display text-2xl leading-none tracking-wide">{card.title}</span>
          {card.season !== undefined && card.number !== undefined && (
            <span className="text-sm text-dust">{t('episode', { season: card.season, number: card.number })}</span>
          )}
        </span>
      </Link>
      <Progress
        value={watched}
        label={`${card.title}: ${t('watched', { percent: Math.round(watched * 100) })}`}
        className="absolute inset-x-3 bottom-2"
      />
      <button
        type="button"
        tabIndex={tabIndex}
        aria-label={t('takeOff', { title: card.title })}
        onClick={() => void takeOff(card.id)}
        className="absolute top-2 right-2 rounded-full bg-night/75 p-1.5 text-screen backdrop-blur-sm transition-opacity hover:bg-amber hover:text-night focus-visible:opacity-100 pointer-fine:opacity-0 pointer-fine:group-focus-within/card:opacity-100 pointer-fine:group-hover/card:opacity-100"
      >
        <FiX className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
