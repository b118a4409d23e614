const DATABASE = 'shaka_offline_db';
const SEGMENTS = 'segment-v5';
const MANIFESTS = 'manifest-v5';

/** As far as it is read here (shaka.extern.ManifestDB). */
interface StoredManifest {
  isIncomplete?: boolean;
  streams: { segments: { dataKey: number; initSegmentKey: number | null }[] }[];
}

/**
 * Removes what a page that was closed had half stored. Shaka names a segment in its manifest when all of them are there, so
 * those of one that never was are nobody's, and its own removal does not find them. Only while nothing is being stored.
 */
export async function sweepShaka(): Promise<void> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === DATABASE)) return;
  const database = await done(indexedDB.open(DATABASE));
  try {
    if (![SEGMENTS, MANIFESTS].every((store) => database.objectStoreNames.contains(store))) return;
    const transaction = database.transaction([SEGMENTS, MANIFESTS], 'readwrite');
    const [segments, manifests] = [transaction.objectStore(SEGMENTS), transaction.objectStore(MANIFESTS)];
    const wanted = new Set<IDBValidKey>();
    for (const key of await done(manifests.getAllKeys())) {
      const manifest = (await done(manifests.get(key))) as StoredManifest;
      if (manifest.isIncomplete) manifests.delete(key);
      else for (const name of named(manifest)) wanted.add(name);
    }
    for (const key of await done(segments.getAllKeys())) if (!wanted.has(key)) segments.delete(key);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function named({ streams }: StoredManifest): IDBValidKey[] {
  return streams.flatMap(({ segments }) =>
    segments.flatMap(({ dataKey, initSegmentKey }) =>
      initSegmentKey === null ? [dataKey] : [dataKey, initSegmentKey],
    ),
  );
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
