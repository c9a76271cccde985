/** Bytes in IndexedDB, with a new version for every write. */
export interface KeptBytes {
  /** The stored version; `undefined` when nothing is stored. */
  version(): Promise<string | undefined>
  read(): Promise<Uint8Array | undefined>
  /** Replaces the bytes in one transaction: a crash leaves the old or the new ones. Rejects when storage is full. */
  write(bytes: Uint8Array, version: string): Promise<void>
}

const storeName = 'database'

export async function openKeptBytes(name: string): Promise<KeptBytes> {
  const opening = indexedDB.open(name)
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
  const database = await done(opening)

  const get = (key: string): Promise<unknown> => done(database.transaction(storeName).objectStore(storeName).get(key))

  return {
    async version() {
      const version = await get('version')
      return typeof version === 'string' ? version : undefined
    },
    async read() {
      const bytes = await get('bytes')
      return bytes instanceof Uint8Array ? bytes : undefined
    },
    write: (bytes, version) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(storeName, 'readwrite')
        const store = transaction.objectStore(storeName)
        store.put(bytes, 'bytes')
        store.put(version, 'version')
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up a transaction'))
      }),
  }
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave up a request'))
  })
