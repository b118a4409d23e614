import { type KeyboardEvent, type MouseEvent, useState } from 'react';

/**
 * Which rows are chosen, of those that are shown: a click with shift takes all between, the arrows go from box to box, and
 * with shift they take what they pass.
 */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const selected = ids.filter((id) => chosen.has(id));

  function put(changed: readonly string[], on: boolean) {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of changed) on ? after.add(id) : after.delete(id);
      return after;
    });
  }

  function click(id: string, event: MouseEvent<HTMLInputElement>) {
    const before = last === null ? -1 : ids.indexOf(last);
    const [from, to = 0] = [before, ids.indexOf(id)].sort((a, b) => a - b);
    put(event.shiftKey && before >= 0 ? ids.slice(from, to + 1) : [id], event.currentTarget.checked);
    setLast(id);
  }

  function key(id: string, event: KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step && ids[ids.indexOf(id) + step];
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey) put([id, next], true);
    setLast(next);
    document.querySelector<HTMLElement>(`[data-select="${CSS.escape(next)}"]`)?.focus();
  }

  return {
    selected,
    all: selected.length > 0 && selected.length === ids.length,
    some: selected.length > 0 && selected.length < ids.length,
    toggleAll: () => put(ids, selected.length < ids.length),
    clear: () => setChosen(new Set()),
    /** What the box of a row needs. */
    box: (id: string) => ({
      checked: chosen.has(id),
      onClick: (event: MouseEvent<HTMLInputElement>) => click(id, event),
      onChange: () => {},
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => key(id, event),
      'data-select': id,
    }),
  };
}

export type Selection = ReturnType<typeof useSelection>;
