/** Like `map`, but returns the same array if no item changes, so that what shows the array does not render again. */
export function mapKeeping<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change)
  return changed.every((item, index) => item === items[index]) ? items : changed
}
