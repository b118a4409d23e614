import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '../api/problem';
import { NotFoundPage } from '../app/NotFoundPage';
import { PageTitle } from '../ui/PageTitle';
import { useChannelInfiniteQuery } from './catalogueApi';
import { ListHeading } from './ListHeading';
import { TitleGrid } from './TitleGrid';

export function ChannelPage() {
  const { t } = useTranslation('browse');
  const { slug = '' } = useParams();
  const { currentData, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useChannelInfiniteQuery(slug);
  const channel = currentData?.pages[0];
  if (isProblem(error) && error.status === 404) return <NotFoundPage />;
  return (
    <div className="relative isolate">
      {channel && <PageTitle>{channel.name}</PageTitle>}
      <div
        aria-hidden="true"
        className="absolute inset-x-0 top-0 -z-10 h-96 opacity-60"
        style={{ backgroundImage: `linear-gradient(to bottom, ${channel?.color ?? '#8a5a12'}, transparent)` }}
      />
      <div className="gutter pt-36">
        <ListHeading title={channel?.name ?? t('channels')} text={channel?.tagline} />
        <TitleGrid
          cards={currentData?.pages.flatMap((page) => page.items)}
          error={currentData ? undefined : error}
          onRetry={refetch}
          onMore={hasNextPage ? fetchNextPage : undefined}
          loadingMore={isFetchingNextPage}
          empty={{ title: t('listEmpty'), text: t('homeEmptyText') }}
        />
      </div>
    </div>
  );
}
