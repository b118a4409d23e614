import { useEffect, useState } from 'react';
import { readThumbnails, type Thumbnail } from './thumbnails';

/** The pictures of the time line, or none: seeking works without them. */
export function useThumbnails(track: string | undefined): Thumbnail[] {
  const [thumbnails, setThumbnails] = useState<Thumbnail[]>([]);
  useEffect(() => {
    if (!track) return;
    const leaving = new AbortController();
    const url = new URL(track, window.location.href).href;
    fetch(url, { signal: leaving.signal })
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then(
        (vtt) => setThumbnails(readThumbnails(vtt, url)),
        () => setThumbnails([]),
      );
    return () => leaving.abort();
  }, [track]);
  return thumbnails;
}
