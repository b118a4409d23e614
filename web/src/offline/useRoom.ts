import { useEffect, useState } from 'react';

/** Bytes of this browser's storage. */
export interface Room {
  used: number;
  free: number;
}

/** @param changed asks again whenever it is another */
export function useRoom(changed: unknown): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is a reason to ask again
  useEffect(() => {
    let left = false;
    void navigator.storage?.estimate().then(({ quota = 0, usage = 0 }) => {
      if (!left) setRoom({ used: usage, free: Math.max(0, quota - usage) });
    });
    return () => {
      left = true;
    };
  }, [changed]);
  return room;
}
