import { useCallback, useEffect, useState } from 'react';
import { isProblem, type Problem } from '../api/problem';
import { useAppDispatch } from '../app/store';
import type { Card } from '../browse/catalogue';
import { catalogueApi } from '../browse/catalogueApi';

const TYPING_PAUSE_MS = 220;

interface Found {
  /** The last answer; it stays while the next is on its way. */
  cards: Card[] | undefined;
  problem: Problem | undefined;
}

/** Asks once typing pauses, and breaks off the question before when there is a newer one. */
export function useSearch(q: string): Found & { again: () => void } {
  const dispatch = useAppDispatch();
  const [found, setFound] = useState<Found>({ cards: undefined, problem: undefined });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is a reason to ask again
  useEffect(() => {
    if (!q) return setFound({ cards: undefined, problem: undefined });
    let question: { abort: () => void; unsubscribe: () => void } | undefined;
    const timer = setTimeout(() => {
      const asked = dispatch(catalogueApi.endpoints.search.initiate(q));
      question = asked;
      asked.unwrap().then(
        (cards) => setFound({ cards, problem: undefined }),
        (problem: unknown) => {
          if (isProblem(problem) && problem.code !== 'aborted') setFound({ cards: undefined, problem });
        },
      );
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      question?.abort();
      question?.unsubscribe();
    };
  }, [q, tries, dispatch]);

  return { ...found, again: useCallback(() => setTries((n) => n + 1), []) };
}
