import { useTranslation } from 'react-i18next';
import { PageTitle } from '../ui/PageTitle';
import { HomeRows } from './HomeRows';
import { SubscribeNote } from './SubscribeNote';

export function HomePage() {
  const { t } = useTranslation('browse');
  return (
    <>
      <PageTitle>{t('homeTitle')}</PageTitle>
      <HomeRows note={<SubscribeNote />} />
    </>
  );
}
