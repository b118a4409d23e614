import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moved, placeAt } from './reorder';

interface Held {
  /** Where it was picked up, and where it is now. */
  from: number;
  at: number;
}

/**
 * Moves an item of a list by pointer, or by keyboard: space picks up, arrows move, space puts down, Escape puts back. The
 * list is told once, when the item is put down.
 */
export function useReorder<T>(items: readonly T[], nameOf: (item: T) => string, onOrder: (items: T[]) => void) {
  const { t } = useTranslation('studio');
  const [held, setHeld] = useState<Held | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const places = items.map((_, index) => index);
  const shown = held ? moved(places, held.from, held.at) : places;

  const words = (index: number, at: number) => {
    const item = items[index];
    return { name: item === undefined ? '' : nameOf(item), position: at + 1, count: items.length };
  };

  function move(to: number, now: Held) {
    const at = Math.min(items.length - 1, Math.max(0, to));
    setHeld({ ...now, at });
    setSaid(t('moved', words(now.from, at)));
  }

  function drop(now: Held) {
    setHeld(null);
    setSaid(t('dropped', words(now.from, now.at)));
    if (now.at !== now.from) onOrder(moved(items, now.from, now.at));
  }

  function putBack(now: Held) {
    setHeld(null);
    setSaid(t('putBack', words(now.from, now.from)));
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      if (held) drop(held);
      else {
        setHeld({ from: index, at: index });
        setSaid(t('grabbed', words(index, index)));
      }
    } else if (held && step) move(held.at + step, held);
    else if (held && event.key === 'Escape') putBack(held);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onPointerDown(event: PointerEvent<HTMLElement>, index: number) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ from: index, at: index });
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (!held || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const middles = rows.map(({ top, height }) => top + height / 2).sort((a, b) => a - b);
    const at = placeAt(event.clientY, middles, held.at);
    if (at !== held.at) move(at, held);
  }

  /** What the grip of an item does. */
  const grip = (index: number) => ({
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, index),
    onPointerDown: (event: PointerEvent<HTMLElement>) => onPointerDown(event, index),
    onPointerMove,
    onPointerUp: () => held && drop(held),
    onPointerCancel: () => held && putBack(held),
    onBlur: () => held && drop(held),
    'aria-pressed': held?.from === index,
    'aria-label': t('grip', words(index, placeOf(index))),
  });

  // While an item is held the page keeps its order and only shows another: neither the focus nor the pointer is lost.
  const placeOf = (index: number) => shown.indexOf(index);
  return { list, placeOf, held: held?.from ?? null, said, grip };
}
