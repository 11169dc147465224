/** A small promise of IndexedDB: two stores, values by key. Every function rejects where the browser refuses. */

const NAME = 'winnow-filters';
const STORES = ['lists', 'engines'] as const;
export type Store = (typeof STORES)[number];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not open'));
    request.onblocked = () => reject(new Error('IndexedDB is blocked'));
  });
}

async function run<T>(store: Store, mode: IDBTransactionMode, work: (s: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
    });
  } finally {
    db.close();
  }
}

export function getValue(store: Store, key: string): Promise<unknown> {
  return run<unknown>(store, 'readonly', (s) => s.get(key));
}

export async function putValue(store: Store, key: string, value: unknown): Promise<void> {
  await run(store, 'readwrite', (s) => s.put(value, key));
}

export async function deleteValue(store: Store, key: string): Promise<void> {
  await run(store, 'readwrite', (s) => s.delete(key));
}
