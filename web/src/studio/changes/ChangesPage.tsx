import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';
import { ChangeList } from './ChangeList';

export function ChangesPage() {
  const { t } = useTranslation('changes');
  return (
    <Page title={t('title')} aside={<p className="text-sm text-dust">{t('hint')}</p>}>
      <ChangeList id={null} />
    </Page>
  );
}
