import { useTranslation } from 'react-i18next';
import { Page } from '../parts/Page';
import { ChannelDialog } from './ChannelDialog';
import { GenreDialog } from './GenreDialog';
import { ShelfList } from './ShelfList';
import { useShelfChannelsQuery, useShelfGenresQuery } from './shelvesApi';

export function ShelvesPage() {
  const { t } = useTranslation('shelves');
  const channels = useShelfChannelsQuery();
  const genres = useShelfGenresQuery();
  return (
    <Page title={t('title')}>
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <ShelfList
          kind="channels"
          {...channels}
          hint={t('channelsHint')}
          extra={({ titles }) => (titles.length > 0 ? t('chosen', { count: titles.length }) : null)}
          dialog={(channel, order, onClose) => <ChannelDialog channel={channel} order={order} onClose={onClose} />}
        />
        <ShelfList
          kind="genres"
          {...genres}
          hint={t('genresHint')}
          extra={({ names }) => Object.keys(names ?? {}).join(', ')}
          dialog={(genre, order, onClose) => <GenreDialog genre={genre} order={order} onClose={onClose} />}
        />
      </div>
    </Page>
  );
}
