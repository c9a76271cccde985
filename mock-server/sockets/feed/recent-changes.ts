/** In ms: how old the data may be that a page shows when it begins to receive changes. */
const remembered = 30_000

/**
 * The newest change of each thing that changed lately, for pages that read it just before they received changes. Changes hold
 * absolute values, so that receiving one twice does no harm.
 */
export function createRecentChanges<Change>(keyOf: (change: Change) => number | string) {
  /** Oldest change first. */
  const changes = new Map<number | string, { change: Change; at: number }>()

  function forget(): void {
    for (const [key, { at }] of changes) {
      if (performance.now() - at < remembered) return
      changes.delete(key)
    }
  }
  return {
    add(change: Change): void {
      forget()
      changes.delete(keyOf(change))
      changes.set(keyOf(change), { change, at: performance.now() })
    },
    /** Forgets a thing that is gone. */
    remove: (key: number | string): boolean => changes.delete(key),
    /** Those at or after a time by `performance.now()`. */
    since(time: number): Change[] {
      forget()
      return Array.from(changes.values()).flatMap(({ change, at }) => (at >= time ? [change] : []))
    },
  }
}
