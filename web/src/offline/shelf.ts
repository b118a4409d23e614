/** Things by their id, kept in this browser. */
export interface Shelf<T extends { id: string }> {
  all: () => Promise<T[]>;
  put: (thing: T) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

const DATABASE = 'matinee-offline';
const SHELVES = ['downloads', 'places'] as const;

export function openShelf<T extends { id: string }>(name: (typeof SHELVES)[number]): Shelf<T> {
  async function work<R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    const database = await opened();
    try {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      return request.result;
    } finally {
      database.close();
    }
  }

  return {
    all: () => work('readonly', (store) => store.getAll() as IDBRequest<T[]>),
    put: async (thing) => void (await work('readwrite', (store) => store.put(thing))),
    remove: async (id) => void (await work('readwrite', (store) => store.delete(id))),
  };
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => {
      for (const name of SHELVES) request.result.createObjectStore(name, { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
