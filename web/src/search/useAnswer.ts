import { useEffect, useState } from 'react';
import { isProblem, type Problem } from '../api/problem';

const TYPING_PAUSE_MS = 220;

export interface Question<T> {
  unwrap: () => Promise<T>;
  abort: () => void;
  unsubscribe: () => void;
}

/** The last answer to what was typed: asked once typing pauses; an older question is broken off. It stays meanwhile. */
export function useAnswer<T>(key: string | null, ask: () => Question<T>) {
  const [found, setFound] = useState<{ answer?: T; problem?: Problem }>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all that the question depends on
  useEffect(() => {
    if (key === null) return setFound({});
    let question: Question<T> | undefined;
    const timer = setTimeout(() => {
      question = ask();
      question.unwrap().then(
        (answer) => setFound({ answer }),
        (problem: unknown) => {
          if (isProblem(problem) && problem.code !== 'aborted') setFound({ problem });
        },
      );
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      question?.abort();
      question?.unsubscribe();
    };
  }, [key]);

  return found;
}
