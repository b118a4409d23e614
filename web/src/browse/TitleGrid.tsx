import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../ui/MoreButton';
import { Failure, Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import type { Card } from './catalogue';
import { TitleCard } from './TitleCard';

interface TitleGridProps {
  cards: Card[] | undefined;
  error: unknown;
  onRetry: () => void;
  /** Absent when there is nothing more. */
  onMore?: (() => void) | undefined;
  loadingMore?: boolean;
  empty: { title: string; text: string; action?: ReactNode };
}

export const gridLook = 'grid grid-cols-[repeat(auto-fill,minmax(clamp(7rem,12.5vw,13.5rem),1fr))] gap-2.5 md:gap-3.5';
const PLACES = Array.from({ length: 18 }, (_, n) => n);

/** Cards in a grid that grows while one scrolls. */
export function TitleGrid({ cards, error, onRetry, onMore, loadingMore = false, empty }: TitleGridProps) {
  const { t } = useTranslation('browse');
  if (error) return <Failure title={t('listFailed')} problem={error} onRetry={onRetry} />;
  if (!cards) {
    return (
      <div aria-busy="true" className={gridLook} data-testid="grid-skeleton">
        {PLACES.map((n) => (
          <Skeleton key={n} className="aspect-2/3" />
        ))}
      </div>
    );
  }
  if (cards.length === 0) {
    return (
      <Notice title={empty.title} action={empty.action}>
        {empty.text}
      </Notice>
    );
  }
  return (
    <>
      <ul className={gridLook}>
        {cards.map((card) => (
          <li key={card.id}>
            <TitleCard card={card} />
          </li>
        ))}
      </ul>
      {onMore && <MoreButton key={cards.length} onMore={onMore} loading={loadingMore} />}
    </>
  );
}
