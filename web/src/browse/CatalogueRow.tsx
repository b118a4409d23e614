import { useState } from 'react';
import { Failure } from '../ui/Notice';
import { useSeen } from '../ui/useSeen';
import { Carousel } from './Carousel';
import { type TitleFilter, useRowQuery } from './catalogueApi';
import { Impressed } from './Impressed';
import { RowSkeleton } from './RowSkeleton';
import { TitleCard } from './TitleCard';

interface CatalogueRowProps {
  id: string;
  title: string;
  filter: TitleFilter;
  shape?: 'poster' | 'wide';
}

/** Asks for its titles when it comes near the screen; a row without any is left out. */
export function CatalogueRow({ id, title, filter, shape = 'poster' }: CatalogueRowProps) {
  const [near, setNear] = useState(false);
  const { data, error, refetch } = useRowQuery(filter, { skip: !near });
  const place = useSeen<HTMLDivElement>(() => setNear(true), '600px');

  if (error) return <Failure compact title={title} problem={error} onRetry={refetch} />;
  if (!data) {
    return (
      <div ref={place} aria-busy="true">
        <RowSkeleton shape={shape} />
      </div>
    );
  }
  if (data.length === 0) return null;
  return (
    <Carousel heading={title} items={data} shape={shape}>
      {(card, tabIndex, position) => (
        <Impressed rowId={id} titleId={card.id} position={position}>
          <TitleCard card={card} shape={shape} tabIndex={tabIndex} />
        </Impressed>
      )}
    </Carousel>
  );
}
