import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FiMenu } from 'react-icons/fi';
import { useReorder } from './useReorder';

interface SortableListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  nameOf: (item: T) => string;
  onOrder: (items: T[]) => void;
  children: (item: T, index: number) => ReactNode;
  className?: string;
}

/** A list whose items are moved by their grips. */
export function SortableList<T>({
  label,
  items,
  keyOf,
  nameOf,
  onOrder,
  children,
  className = '',
}: SortableListProps<T>) {
  const { t } = useTranslation('studio');
  const help = useId();
  const { list, placeOf, held, said, grip } = useReorder(items, nameOf, onOrder);
  return (
    <>
      <p id={help} className="sr-only">
        {t('gripHelp')}
      </p>
      <ol ref={list} aria-label={label} className={`flex flex-col gap-2 ${className}`}>
        {items.map((item, index) => (
          <li
            key={keyOf(item)}
            style={{ order: placeOf(index) }}
            className={`flex items-stretch gap-1 rounded-lg border bg-night/40 transition-colors ${
              held === index ? 'border-amber bg-curtain' : 'border-seam'
            }`}
          >
            <button
              type="button"
              {...grip(index)}
              aria-describedby={help}
              className="flex w-9 shrink-0 cursor-grab touch-none items-center justify-center rounded-l-lg text-dust hover:text-screen active:cursor-grabbing"
            >
              <FiMenu className="size-4" aria-hidden="true" />
            </button>
            <div className="min-w-0 grow py-2 pr-3">{children(item, index)}</div>
          </li>
        ))}
      </ol>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
    </>
  );
}
