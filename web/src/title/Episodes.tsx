import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleDetail } from '../browse/catalogue';
import { useSeasonQuery } from '../browse/catalogueApi';
import { Select } from '../ui/form/Select';
import { Failure } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { EpisodeRow } from './EpisodeRow';
import { useEpisodesWatched } from './useResume';

export function Episodes({ title }: { title: TitleDetail }) {
  const { t } = useTranslation('title');
  const seasons = title.seasons ?? [];
  const watched = useEpisodesWatched(title.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const number = chosen ?? seasons[0]?.number ?? 1;
  const { currentData: episodes, error, refetch } = useSeasonQuery({ id: title.id, number });

  return (
    <section aria-labelledby="episodes" className="gutter">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-4">
        <h2 id="episodes" className="font-display text-4xl leading-none tracking-wide">
          {t('episodes')}
        </h2>
        {seasons.length > 1 && (
          <Select
            inline
            label={t('chooseSeason')}
            value={String(number)}
            onValue={(value) => setChosen(Number(value))}
            options={seasons.map((season) => ({
              value: String(season.number),
              label: season.title ?? t('season', { number: season.number }),
            }))}
          />
        )}
      </div>
      {error && <Failure compact title={t('episodesFailed')} problem={error} onRetry={refetch} />}
      {!episodes && !error && [0, 1, 2].map((n) => <Skeleton key={n} className="mb-4 h-32" />)}
      {episodes?.length === 0 && <p className="text-dust">{t('episodesEmpty')}</p>}
      <ol className="divide-y divide-seam/70">
        {episodes?.map((episode) => (
          <EpisodeRow key={episode.id} titleId={title.id} episode={episode} watched={watched[episode.id] ?? 0} />
        ))}
      </ol>
    </section>
  );
}
