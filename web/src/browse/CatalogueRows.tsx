import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Notice } from '../ui/Notice';
import { CatalogueRow } from './CatalogueRow';
import { ChannelStrip } from './ChannelStrip';
import type { TitleType } from './catalogue';
import { useGenresQuery, useRowQuery } from './catalogueApi';
import { Hero } from './Hero';
import { HeroSkeleton } from './RowSkeleton';
import { RowView } from './RowView';
import { useContinueWatchingQuery } from './watchingApi';

/** The home page out of the catalogue alone: what is new, then genre by genre. */
export function CatalogueRows({ type, note }: { type: TitleType | undefined; note: ReactNode }) {
  const { t } = useTranslation('browse');
  const newest = useRowQuery({ type: type ?? 'film', sort: 'newest' });
  const { data: genres } = useGenresQuery();
  const { data: watching } = useContinueWatchingQuery();
  const hero = newest.data?.find((card) => card.artwork?.backdrop) ?? newest.data?.[0];

  if (newest.error) return <Failure title={t('homeFailed')} problem={newest.error} onRetry={newest.refetch} />;
  if (newest.data?.length === 0) {
    return (
      <div className="pt-24">
        <Notice title={t('homeEmpty')}>{t('homeEmptyText')}</Notice>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-10 md:gap-14">
      {hero ? <Hero card={hero} /> : <HeroSkeleton />}
      {note}
      {watching && watching.length > 0 && !type && (
        <RowView
          row={{ id: 'continue-watching', kind: 'continue-watching', title: t('resume'), items: watching }}
          watching={watching}
        />
      )}
      {type !== 'series' && (
        <CatalogueRow id="new-films" title={t('newFilms')} filter={{ type: 'film', sort: 'newest' }} />
      )}
      {type !== 'film' && (
        <CatalogueRow id="new-series" title={t('newSeries')} filter={{ type: 'series', sort: 'newest' }} shape="wide" />
      )}
      {!type && <ChannelStrip />}
      {genres?.map(({ slug, name }) => (
        <CatalogueRow key={slug} id={`genre-${slug}`} title={name} filter={{ type, genre: slug }} />
      ))}
    </div>
  );
}
