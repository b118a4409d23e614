import { useTranslation } from 'react-i18next';
import { FiCheck, FiPlus } from 'react-icons/fi';
import { Button } from '../ui/Button';
import type { Card } from './catalogue';
import { useMyListQuery, usePutOnListMutation, useTakeOffListMutation } from './myListApi';

/** A toggle whose name stays: pressed means that the title is on the list. */
export function MyListButton({ card }: { card: Card }) {
  const { t } = useTranslation('title');
  const { data: list } = useMyListQuery();
  const [put] = usePutOnListMutation();
  const [takeOff] = useTakeOffListMutation();
  const listed = list?.some(({ id }) => id === card.id) ?? false;
  const Icon = listed ? FiCheck : FiPlus;
  return (
    <Button
      look="quiet"
      size="lg"
      aria-pressed={listed}
      data-testid="my-list"
      onClick={() => void (listed ? takeOff(card) : put(card))}
    >
      <Icon aria-hidden="true" className={`size-6 ${listed ? 'text-amber' : ''}`} />
      {t(listed ? 'onList' : 'addToList')}
    </Button>
  );
}
