import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';
import { ListHeading } from './ListHeading';
import { useMyListQuery } from './myListApi';
import { TitleGrid } from './TitleGrid';

export function MyListPage() {
  const { t } = useTranslation('browse');
  const { data, error, refetch } = useMyListQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <div className="gutter pt-28">
      <PageTitle>{t('myListTitle')}</PageTitle>
      <ListHeading title={t('myListTitle')} text={data?.length ? t('shown', { count: data.length }) : undefined} />
      <TitleGrid
        cards={data}
        error={data ? undefined : error}
        onRetry={refetch}
        empty={{
          title: t('myListEmpty'),
          text: t('myListEmptyText'),
          action: <ButtonLink to="/browse">{t('findSomething')}</ButtonLink>,
        }}
      />
    </div>
  );
}
