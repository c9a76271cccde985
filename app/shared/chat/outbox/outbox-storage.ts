import * as v from 'valibot'

const StoredMessage = v.object({
  msg: v.string(),
  at: v.number(),
  to: v.optional(v.number()),
  /** Why it failed. Browsers keep messages under this name. */
  problem: v.optional(v.nullable(v.string())),
})
export type StoredMessage = v.InferOutput<typeof StoredMessage>

/**
 * Messages in web storage. Each has its own key, so that tabs writing at the same time don't overwrite each other. If storage is
 * full or forbidden, messages live as long as the page.
 */
export function createOutboxStorage(storage: () => Storage, name: string) {
  const prefix = `${name}:`
  const unstored = new Map<string, StoredMessage>()

  const parse = (text: string): StoredMessage | undefined => {
    try {
      const parsed = v.safeParse(StoredMessage, JSON.parse(text))
      return parsed.success ? parsed.output : undefined
    } catch {
      return undefined
    }
  }

  /** Empty if storage is forbidden: merely reading `localStorage` throws then. */
  const entries = (): [string, string][] => {
    try {
      return Object.entries(storage())
    } catch {
      return []
    }
  }

  return {
    /** The messages by key, in the order they were written. */
    read(): Map<string, StoredMessage> {
      const found = new Map<string, StoredMessage>()
      for (const [key, text] of entries()) {
        const message = key.startsWith(prefix) ? parse(text) : undefined
        if (message) found.set(key.slice(prefix.length), message)
      }
      // Messages in memory had no room in storage, so they are newer.
      return new Map([...found, ...unstored].toSorted(([, a], [, b]) => a.at - b.at))
    },
    write(key: string, message: StoredMessage): void {
      try {
        storage().setItem(prefix + key, JSON.stringify(message))
        unstored.delete(key)
      } catch {
        unstored.set(key, message)
      }
    },
    remove(key: string): void {
      unstored.delete(key)
      try {
        storage().removeItem(prefix + key)
      } catch {
        // Storage is forbidden, so it holds nothing to remove.
      }
    },
    /** Calls `listener` when another tab changes the messages. Returns its unsubscribe. */
    onChange(listener: () => void): () => void {
      const onStorage = (event: StorageEvent) => {
        if (event.storageArea === storage() && (event.key === null || event.key.startsWith(prefix))) listener()
      }
      window.addEventListener('storage', onStorage)
      return () => window.removeEventListener('storage', onStorage)
    },
  }
}
