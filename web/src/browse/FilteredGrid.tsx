import { useTranslation } from 'react-i18next';
import { type TitleFilter, useTitlesInfiniteQuery } from './catalogueApi';
import { TitleGrid } from './TitleGrid';

export function FilteredGrid({ filter }: { filter: TitleFilter }) {
  const { t } = useTranslation('browse');
  const { currentData, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useTitlesInfiniteQuery(filter);
  return (
    <TitleGrid
      cards={currentData?.pages.flatMap((page) => page.items)}
      error={currentData ? undefined : error}
      onRetry={refetch}
      onMore={hasNextPage ? fetchNextPage : undefined}
      loadingMore={isFetchingNextPage}
      empty={{ title: t('listEmpty'), text: t('listEmptyText') }}
    />
  );
}
