import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppDispatch } from '../../app/store';
import { useLiveEncodings } from '../encodings/useLiveProgress';
import type { Progress, StudioTitle } from '../model';
import { Card } from '../parts/Page';
import { studioApi } from '../studioApi';
import { UploadDialog } from './UploadDialog';
import type { Slot } from './uploadCalls';
import { VideoSlot } from './VideoSlot';

interface NamedSlot extends Slot {
  name: string;
}

/** A title's videos: the film or each episode, and a trailer. */
export function VideoPart({ title }: { title: StudioTitle }) {
  const { t } = useTranslation('upload');
  const [chosen, setChosen] = useState<{ slot: NamedSlot; files: File[] } | null>(null);
  const slots = slotsOf(title);
  const { id } = title;
  const { connections } = useLiveEncodings();
  const dispatch = useAppDispatch();

  // What happened while the line was broken is told nowhere else.
  useEffect(() => {
    if (connections > 0) dispatch(studioApi.util.invalidateTags([{ type: 'StudioTitle', id }]));
  }, [connections, id, dispatch]);

  function slotsOf({ id: titleId, sheet, episodes }: StudioTitle): NamedSlot[] {
    const trailer = { titleId, kind: 'trailer' as const, name: t('trailer') };
    if (sheet.type === 'film') return [{ titleId, kind: 'feature', name: t('feature') }, trailer];
    const all = (sheet.seasons ?? []).flatMap((season) => season.episodes);
    const features = all.flatMap(({ key, number, title: name }) => {
      const episodeId = episodes.find((episode) => episode.key === key)?.id;
      if (!episodeId) return [];
      return [
        { titleId, kind: 'feature' as const, episodeId, name: t('episode', { number: number ?? '', title: name }) },
      ];
    });
    return [...features, trailer];
  }

  const assetOf = (slot: Slot): Progress | undefined =>
    title.assets.find(({ kind, episodeId }) => kind === slot.kind && (episodeId ?? undefined) === slot.episodeId);

  return (
    <Card title={t('slots')} hint={t('resumable')}>
      {title.sheet.type === 'series' && slots.length === 1 && (
        <p className="mb-3 text-sm text-dust">{t('noEpisodes')}</p>
      )}
      <ul className="flex flex-col gap-3">
        {slots.map((slot) => (
          <VideoSlot
            key={`${slot.kind} ${slot.episodeId ?? ''}`}
            name={slot.name}
            slot={slot}
            asset={assetOf(slot)}
            takenDown={title.state === 'taken-down'}
            onFiles={(files) => setChosen({ slot, files })}
          />
        ))}
      </ul>
      {chosen && <UploadDialog {...chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
}
