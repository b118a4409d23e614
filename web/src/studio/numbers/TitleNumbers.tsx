import { NumbersView } from './NumbersView';
import { useRange } from './useRange';

export function TitleNumbers({ id }: { id: string }) {
  const { days, choice } = useRange();
  return (
    <>
      <div className="mb-4 flex justify-end">{choice}</div>
      <NumbersView days={days} id={id} />
    </>
  );
}
