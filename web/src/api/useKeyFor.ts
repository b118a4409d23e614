import { useRef } from 'react';
import { newKey } from './newKey';

/** An Idempotency-Key for a write: the same content sent again has the same key, other content another. */
export function useKeyFor(): (content: unknown) => string {
  const last = useRef<{ content: string; key: string } | null>(null);
  return (content) => {
    const written = JSON.stringify(content);
    if (last.current?.content !== written) last.current = { content: written, key: newKey() };
    return last.current.key;
  };
}
