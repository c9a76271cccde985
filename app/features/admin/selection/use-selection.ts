import { useRef, useState } from 'react'
import { useLatest } from '#app/shared/realtime/react/use-latest.ts'

export type Selection<T, Id> = ReturnType<typeof useSelection<T, Id>>

/** Which rows of a list are selected. They are known by their ids, so the list may change. `idOf` stays the same function. */
export function useSelection<T, Id>(items: readonly T[], idOf: (item: T) => Id) {
  const [ids, setIds] = useState<ReadonlySet<Id>>(new Set<Id>())
  /** The row where a range begins: the last one that was selected or deselected. */
  const anchor = useRef<Id>(undefined)
  const selectIds = (some: readonly Id[], checked: boolean) =>
    setIds((before) => {
      const others = [...before].filter((id) => !some.includes(id))
      return new Set(checked ? [...others, ...some] : others)
    })
  const placeOf = (id: Id | undefined) => items.findIndex((item) => idOf(item) === id)
  const select = useLatest((id: Id, checked: boolean, range: boolean) => {
    const to = placeOf(id)
    const from = range ? placeOf(anchor.current) : -1
    anchor.current = id
    const some = from < 0 ? items.slice(to, to + 1) : items.slice(Math.min(from, to), Math.max(from, to) + 1)
    selectIds(some.map(idOf), checked)
  })
  return {
    ids,
    /** The selected rows that are in the list. */
    items: items.filter((item) => ids.has(idOf(item))),
    select,
    selectIds,
    selectAll: (some: readonly T[], checked: boolean) => selectIds(some.map(idOf), checked),
    clear: () => setIds(new Set()),
  }
}
