import { useState } from 'react';
import { useAppDispatch } from '../app/store';
import { type Narrowing, searchApi } from './searchApi';
import { useAnswer } from './useAnswer';

/** What was found for what was typed, as it is narrowed. */
export function useSearch(q: string, narrowing: Narrowing) {
  const dispatch = useAppDispatch();
  const [tries, setTries] = useState(0);
  const key = q ? JSON.stringify([q, narrowing, tries]) : null;
  const { answer, problem } = useAnswer(key, () =>
    dispatch(searchApi.endpoints.search.initiate({ q, ...narrowing }, { forceRefetch: tries > 0 })),
  );
  return { found: answer, problem, again: () => setTries((n) => n + 1) };
}

/** What may be meant by what was typed so far; none where the service does not say. */
export function useSuggestions(q: string) {
  const dispatch = useAppDispatch();
  const { answer } = useAnswer(q || null, () => dispatch(searchApi.endpoints.suggestions.initiate(q)));
  return answer ?? [];
}
