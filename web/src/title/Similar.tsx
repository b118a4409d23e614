import { useTranslation } from 'react-i18next';
import { Carousel } from '../browse/Carousel';
import { useSimilarQuery } from '../browse/catalogueApi';
import { RowSkeleton } from '../browse/RowSkeleton';
import { TitleCard } from '../browse/TitleCard';
import { Failure } from '../ui/Notice';

export function Similar({ id }: { id: string }) {
  const { t } = useTranslation('title');
  const { currentData: cards, error, refetch } = useSimilarQuery(id);
  if (error) return <Failure compact title={t('similarFailed')} problem={error} onRetry={refetch} />;
  if (!cards) return <RowSkeleton />;
  if (cards.length === 0) return null;
  return (
    <Carousel heading={t('similar')} items={cards} shape="poster">
      {(card, tabIndex) => <TitleCard card={card} tabIndex={tabIndex} />}
    </Carousel>
  );
}
