import { useRef } from 'react';
import { newKey } from '../../api/newKey';

/** Keys for entries that have no name of their own, so that what is typed stays with its entry when they are moved. */
export function useKeys(count: number) {
  const keys = useRef<string[]>([]);
  while (keys.current.length < count) keys.current.push(newKey());
  return {
    at: (place: number) => keys.current[place] ?? '',
    put: (ordered: string[]) => {
      keys.current = ordered;
    },
    drop: (place: number) => {
      keys.current = keys.current.filter((_, index) => index !== place);
    },
  };
}
