import { useTranslation } from 'react-i18next';
import { FiFilm, FiPlay } from 'react-icons/fi';
import { type TitleDetail, watchPath } from '../browse/catalogue';
import { Facts } from '../browse/Facts';
import { HeroArt } from '../browse/HeroArt';
import { MyListButton } from '../browse/MyListButton';
import { DownloadButton } from '../offline/DownloadButton';
import { playIntent } from '../player/prepare';
import { useWantsPreviews } from '../profiles/useWantsPreviews';
import { ButtonLink } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { Thumbs } from './Thumbs';
import { useResume } from './useResume';
import { useTrailerPreview } from './useTrailerPreview';

export function TitleHero({ title }: { title: TitleDetail }) {
  const { t } = useTranslation(['title', 'browse']);
  const resume = useResume(title.id);
  const wantsPreviews = useWantsPreviews();
  const preview = useTrailerPreview(title.trailer && wantsPreviews ? title.id : null);
  return (
    <section aria-label={title.title} className="relative isolate" data-testid="title-hero">
      <HeroArt artwork={title.artwork}>{preview.picture}</HeroArt>
      <div className="gutter flex min-h-[min(44rem,80svh)] flex-col justify-end pt-40 pb-12 md:min-h-[min(54rem,82svh)] md:pb-16">
        <div className="max-w-3xl animate-rise">
          <h1 className="font-display text-[clamp(3.2rem,8.2vw,8.5rem)] leading-[0.86] text-balance drop-shadow-lg">
            {title.title}
          </h1>
          <Facts card={title} className="mt-4 text-lg text-screen/90" />
          <p className="mt-4 max-w-2xl text-base text-screen/95 md:text-lg">{title.synopsis ?? title.synopsisShort}</p>
          {resume && (
            <div className="mt-5 flex max-w-md items-center gap-4 text-sm text-dust">
              <Progress
                value={resume.watched}
                label={t('browse:watched', { percent: Math.round(resume.watched * 100) })}
                className="grow"
              />
            </div>
          )}
          <div className="mt-6 flex flex-wrap gap-3">
            {title.playable !== false ? (
              <ButtonLink
                size="lg"
                to={watchPath({ id: title.id, episodeId: resume?.episodeId })}
                data-testid="play"
                {...playIntent}
              >
                <FiPlay aria-hidden="true" className="fill-current" />
                {t(resume ? 'resume' : 'play')}
              </ButtonLink>
            ) : (
              <p className="flex items-center text-dust">{t('soon')}</p>
            )}
            {title.trailer && (
              <ButtonLink
                size="lg"
                look="quiet"
                to={`/watch/${encodeURIComponent(title.id)}?trailer=1`}
                {...playIntent}
              >
                <FiFilm aria-hidden="true" />
                {t('trailer')}
              </ButtonLink>
            )}
            <MyListButton card={title} />
            {title.type === 'film' && title.playable !== false && <DownloadButton titleId={title.id} />}
            <Thumbs titleId={title.id} />
            {preview.stop}
          </div>
        </div>
      </div>
    </section>
  );
}
