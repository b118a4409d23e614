import { useTranslation } from 'react-i18next';
import { FiPlus, FiX } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import type { Marker } from '../model';
import { DurationField } from '../parts/DurationField';
import { Choice } from '../parts/fields';
import { IconButton } from '../parts/IconButton';
import { useKeys } from './useKeys';
import { useSheet } from './useSheet';

const KINDS = ['intro', 'recap', 'credits'] as const;

interface MarkerListProps {
  /** Where the sheet has them, for what the server says of them. */
  path: string;
  markers: Marker[];
  onMarkers: (markers: Marker[]) => void;
}

export function MarkerList({ path, markers, onMarkers }: MarkerListProps) {
  const { t } = useTranslation(['editor', 'studio']);
  const { errorAt } = useSheet();
  const keys = useKeys(markers.length);
  const free = KINDS.find((kind) => !markers.some((marker) => marker.kind === kind)) ?? 'intro';
  const change = (place: number, part: Partial<Marker>) =>
    onMarkers(markers.map((marker, index) => (index === place ? { ...marker, ...part } : marker)));

  return (
    <div className="flex flex-col items-start gap-3">
      {markers.map((marker, place) => (
        <fieldset
          key={keys.at(place)}
          className="grid w-full grid-cols-[1fr_1fr_auto] items-start gap-2 sm:grid-cols-[12rem_8rem_8rem_auto]"
        >
          <legend className="sr-only">{t(`marker.${marker.kind}`)}</legend>
          <Choice
            className="max-sm:col-span-2"
            label={t('markerKind')}
            value={marker.kind}
            onValue={(kind) => change(place, { kind: kind as Marker['kind'] })}
            options={KINDS.map((value) => ({ value, label: t(`marker.${value}`) }))}
            error={errorAt(`${path}[${place}]`) ?? errorAt(`${path}[${place}].kind`)}
          />
          <IconButton
            className="mt-6 sm:order-last"
            label={t('studio:removeNamed', { name: t(`marker.${marker.kind}`) })}
            Icon={FiX}
            onClick={() => {
              keys.drop(place);
              onMarkers(markers.filter((_, index) => index !== place));
            }}
          />
          <DurationField
            label={t('start')}
            hint=""
            value={marker.start}
            onValue={(start) => change(place, { start: start ?? 0 })}
            error={errorAt(`${path}[${place}].start`)}
          />
          <DurationField
            label={t('end')}
            hint=""
            value={marker.end}
            onValue={(end) => change(place, { end: end ?? 0 })}
            error={errorAt(`${path}[${place}].end`)}
          />
        </fieldset>
      ))}
      <Button size="sm" look="quiet" onClick={() => onMarkers([...markers, { kind: free, start: 0, end: 0 }])}>
        <FiPlus aria-hidden="true" />
        {t('addMarker')}
      </Button>
    </div>
  );
}
