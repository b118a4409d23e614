import { useEffect, useState } from 'react';

const SHOWN_MS = 900;

/** A word in the middle of the picture, on what a key has just done. */
export function useFlash() {
  const [flash, setFlash] = useState<{ text: string } | null>(null);
  useEffect(() => {
    if (!flash) return;
    const gone = setTimeout(() => setFlash(null), SHOWN_MS);
    return () => clearTimeout(gone);
  }, [flash]);
  return { text: flash?.text ?? null, say: (text: string) => setFlash({ text }) };
}
