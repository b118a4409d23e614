import { Carousel } from './Carousel';
import type { WatchingCard } from './catalogue';
import type { Row } from './homeApi';
import { Impressed } from './Impressed';
import { TitleCard } from './TitleCard';
import { WatchingCardView } from './WatchingCardView';

const WIDE_KINDS = new Set(['continue-watching', 'trending', 'because-you-watched', 'channel']);

interface RowViewProps {
  row: Row;
  /** What playback knows of the titles begun: fresher than the row. */
  watching: WatchingCard[] | undefined;
}

export function RowView({ row, watching }: RowViewProps) {
  const begun = row.kind === 'continue-watching';
  const shape = WIDE_KINDS.has(row.kind) ? 'wide' : 'poster';
  const items = begun && watching ? watching : row.items;
  if (items.length === 0) return null;
  return (
    <Carousel heading={row.title} reason={row.reason} items={items} shape={shape}>
      {(card, tabIndex, position) => (
        <Impressed rowId={row.id} titleId={card.id} position={position}>
          {begun ? (
            <WatchingCardView card={card} tabIndex={tabIndex} />
          ) : (
            <TitleCard card={card} shape={shape} tabIndex={tabIndex} />
          )}
        </Impressed>
      )}
    </Carousel>
  );
}
