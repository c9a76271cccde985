/** Of a map or set that grows with what comes from outside: only its newest entries stay. */
export function forgetOldest<Key>(entries: Map<Key, unknown> | Set<Key>, kept: number): void {
  for (const oldest of entries.keys()) {
    if (entries.size <= kept) return
    entries.delete(oldest)
  }
}
