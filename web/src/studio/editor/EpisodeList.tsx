import { useTranslation } from 'react-i18next';
import { FiPlus, FiX } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import { FieldError } from '../../ui/form/FieldError';
import type { Episode, Season } from '../model';
import { DurationField } from '../parts/DurationField';
import { NumberField, TextField } from '../parts/fields';
import { IconButton } from '../parts/IconButton';
import { LanguageTexts } from '../parts/LanguageTexts';
import { SortableList } from '../parts/SortableList';
import { MarkerList } from './MarkerList';
import { useKeys } from './useKeys';
import { useSheet } from './useSheet';

interface EpisodeListProps {
  path: string;
  season: Season;
  onEpisodes: (episodes: Episode[]) => void;
}

/** The episodes of a season in the order of watching; moving one numbers them anew. */
export function EpisodeList({ path, season, onEpisodes }: EpisodeListProps) {
  const { t } = useTranslation(['editor', 'studio']);
  const { errorAt } = useSheet();
  const { episodes } = season;
  const keys = useKeys(episodes.length);
  const items = episodes.map((episode, place) => ({ episode, key: keys.at(place) }));
  const next = Math.max(0, ...episodes.map(({ number }) => number ?? 0)) + 1;
  const change = (place: number, part: Partial<Episode>) =>
    onEpisodes(episodes.map((episode, index) => (index === place ? { ...episode, ...part } : episode)));

  return (
    <>
      <FieldError id={`${path}-error`} error={errorAt(`${path}.episodes`)} />
      <SortableList
        label={t('season', { number: season.number ?? '' })}
        items={items}
        keyOf={({ key }) => key}
        nameOf={({ episode }) => episode.title || t('episode', { number: episode.number ?? '' })}
        onOrder={(ordered) => {
          keys.put(ordered.map(({ key }) => key));
          onEpisodes(ordered.map(({ episode }, place) => ({ ...episode, number: place + 1 })));
        }}
      >
        {({ episode }, place) => {
          const at = `${path}.episodes[${place}]`;
          return (
            <div className="flex flex-col gap-2">
              <div className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] items-start gap-2 md:grid-cols-[3.5rem_minmax(0,1fr)_9rem_7rem_auto]">
                <NumberField
                  bare
                  label={t('episodeNumber')}
                  value={episode.number}
                  onValue={(number) => change(place, { number })}
                  error={errorAt(`${at}.number`)}
                />
                <TextField
                  bare
                  label={t('episodeTitle')}
                  placeholder={t('episodeTitle')}
                  value={episode.title}
                  onValue={(title) => change(place, { title })}
                  error={errorAt(`${at}.title`)}
                />
                <IconButton
                  className="md:order-last"
                  label={t('studio:removeNamed', {
                    name: episode.title || t('episode', { number: episode.number ?? '' }),
                  })}
                  Icon={FiX}
                  onClick={() => {
                    keys.drop(place);
                    onEpisodes(episodes.filter((_, index) => index !== place));
                  }}
                />
                <TextField
                  bare
                  className="max-md:col-span-2"
                  label={t('episodeKey')}
                  placeholder={t('episodeKey')}
                  value={episode.key}
                  onValue={(key) => change(place, { key })}
                  error={errorAt(`${at}.key`)}
                />
                <DurationField
                  label={t('field.runtime')}
                  hint=""
                  value={episode.runtime}
                  onValue={(runtime) => change(place, { runtime })}
                  error={errorAt(`${at}.runtime`)}
                />
              </div>
              <details className="text-sm">
                <summary className="w-fit rounded-sm text-dust hover:text-screen">{t('episodeMore')}</summary>
                <div className="mt-3 grid gap-5 lg:grid-cols-2">
                  <LanguageTexts
                    rows={3}
                    label={(language) => t('episodeSynopsis', { language })}
                    value={episode.synopsis}
                    onValue={(synopsis) => change(place, { synopsis })}
                    errors={(language) => errorAt(`${at}.synopsis.${language}`)}
                  />
                  <LanguageTexts
                    label={(language) => t('nameIn', { language })}
                    value={episode.names}
                    onValue={(names) => change(place, { names })}
                    errors={(language) => errorAt(`${at}.names.${language}`)}
                  />
                  <MarkerList
                    path={`${at}.markers`}
                    markers={episode.markers ?? []}
                    onMarkers={(markers) => change(place, { markers })}
                  />
                </div>
              </details>
            </div>
          );
        }}
      </SortableList>
      <Button
        size="sm"
        look="quiet"
        className="mt-3"
        onClick={() => onEpisodes([...episodes, { key: `s${season.number ?? 1}e${next}`, number: next, title: '' }])}
      >
        <FiPlus aria-hidden="true" />
        {t('addEpisode')}
      </Button>
    </>
  );
}
