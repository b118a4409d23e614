import { useTranslation } from 'react-i18next';
import { FiPlus, FiTrash2 } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import { FieldError } from '../../ui/form/FieldError';
import type { Season } from '../model';
import { NumberField, TextField } from '../parts/fields';
import { IconButton } from '../parts/IconButton';
import { Card } from '../parts/Page';
import { EpisodeList } from './EpisodeList';
import { useKeys } from './useKeys';
import { useSheet } from './useSheet';

export function SeasonsSection() {
  const { t } = useTranslation('editor');
  const { sheet, set, errorAt } = useSheet();
  const seasons = sheet.seasons ?? [];
  const keys = useKeys(seasons.length);
  const change = (place: number, part: Partial<Season>) =>
    set(
      'seasons',
      seasons.map((season, index) => (index === place ? { ...season, ...part } : season)),
    );
  const next = Math.max(0, ...seasons.map(({ number }) => number ?? 0)) + 1;

  return (
    <Card
      title={t('seasons')}
      actions={
        <Button size="sm" look="quiet" onClick={() => set('seasons', [...seasons, { number: next, episodes: [] }])}>
          <FiPlus aria-hidden="true" />
          {t('addSeason')}
        </Button>
      }
    >
      <FieldError id="seasons-error" error={errorAt('seasons')} />
      <div className="flex flex-col gap-4">
        {seasons.map((season, place) => (
          <fieldset key={keys.at(place)} className="min-w-0 rounded-lg border border-seam p-3">
            <legend className="px-1 text-sm font-semibold">{t('season', { number: season.number ?? '' })}</legend>
            <div className="mb-3 flex items-start gap-3">
              <NumberField
                className="w-20 shrink-0"
                label={t('seasonNumber')}
                value={season.number}
                onValue={(number) => change(place, { number })}
                error={errorAt(`seasons[${place}].number`)}
              />
              <TextField
                className="grow"
                label={t('seasonTitle')}
                value={season.title ?? ''}
                onValue={(title) => change(place, { title: title || null })}
                error={errorAt(`seasons[${place}].title`)}
              />
              <IconButton
                className="mt-6"
                label={t('removeSeason', { number: season.number ?? '' })}
                Icon={FiTrash2}
                onClick={() => {
                  keys.drop(place);
                  set(
                    'seasons',
                    seasons.filter((_, index) => index !== place),
                  );
                }}
              />
            </div>
            <EpisodeList
              path={`seasons[${place}]`}
              season={season}
              onEpisodes={(episodes) => change(place, { episodes })}
            />
          </fieldset>
        ))}
      </div>
    </Card>
  );
}
