import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Page';
import { MarkerList } from './MarkerList';
import { useSheet } from './useSheet';

export function MarkersSection() {
  const { t } = useTranslation('editor');
  const { sheet, set } = useSheet();
  return (
    <Card title={t('markers')} hint={t('markersHint')}>
      <MarkerList path="markers" markers={sheet.markers ?? []} onMarkers={(markers) => set('markers', markers)} />
    </Card>
  );
}
