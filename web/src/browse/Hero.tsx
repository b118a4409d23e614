import { useTranslation } from 'react-i18next';
import { FiInfo, FiPlay } from 'react-icons/fi';
import { playIntent } from '../player/prepare';
import { useWantsPreviews } from '../profiles/useWantsPreviews';
import { useTrailerPreview } from '../title/useTrailerPreview';
import { ButtonLink } from '../ui/Button';
import { watchPath } from './catalogue';
import { useTitleQuery } from './catalogueApi';
import { Facts } from './Facts';
import { HeroArt } from './HeroArt';
import type { HeroCard } from './homeApi';
import { MyListButton } from './MyListButton';

/** The first thing seen: one title, as large as the screen. */
export function Hero({ card }: { card: HeroCard }) {
  const { t } = useTranslation('browse');
  const { data: detail } = useTitleQuery(card.id);
  const synopsis = detail?.synopsisShort || detail?.synopsis || card.synopsis;
  const wantsPreviews = useWantsPreviews();
  const preview = useTrailerPreview(detail?.trailer && wantsPreviews ? card.id : null);
  return (
    <section aria-label={card.title} className="relative isolate -mb-6 md:-mb-16" data-testid="hero">
      <HeroArt artwork={card.artwork}>{preview.picture}</HeroArt>
      <div className="gutter flex min-h-[min(46rem,82svh)] flex-col justify-end pt-40 pb-16 md:min-h-[min(60rem,86svh)] md:pb-32">
        <div className="max-w-3xl animate-rise">
          {card.reason && <p className="mb-3 font-semibold text-amber">{card.reason}</p>}
          <h1 className="font-display text-[clamp(3.2rem,8.2vw,8.5rem)] leading-[0.86] text-balance drop-shadow-lg">
            {card.title}
          </h1>
          <Facts card={card} className="mt-4 text-screen/90" />
          {synopsis && <p className="mt-4 line-clamp-3 max-w-2xl text-base text-screen/90 md:text-lg">{synopsis}</p>}
          <div className="mt-6 flex flex-wrap gap-3">
            {detail?.playable !== false && (
              <ButtonLink size="lg" to={watchPath(card)} {...playIntent}>
                <FiPlay aria-hidden="true" className="fill-current" />
                {t('play')}
              </ButtonLink>
            )}
            <ButtonLink size="lg" look="quiet" to={`/title/${encodeURIComponent(card.id)}`}>
              <FiInfo aria-hidden="true" />
              {t('details')}
            </ButtonLink>
            <MyListButton card={card} />
            {preview.stop}
          </div>
        </div>
      </div>
    </section>
  );
}
