import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';
import { NumbersView } from './NumbersView';
import { useRange } from './useRange';

export function NumbersPage() {
  const { t } = useTranslation('numbers');
  const { days, choice } = useRange();
  return (
    <Page title={t('title')} actions={choice}>
      <NumbersView days={days} />
    </Page>
  );
}
