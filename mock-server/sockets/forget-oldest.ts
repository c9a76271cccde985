/** Keeps only the newest entries of a map or set that outside input could grow without limit. */
export function forgetOldest<Key>(entries: Map<Key, unknown> | Set<Key>, kept: number): void {
  for (const oldest of entries.keys()) {
    if (entries.size <= kept) return
    entries.delete(oldest)
  }
}
