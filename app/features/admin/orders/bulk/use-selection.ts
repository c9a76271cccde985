import { useRef, useState } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import { useLatest } from '#app/shared/realtime/react/use-latest.ts'

export type Selection = ReturnType<typeof useSelection>

/** Which orders of a list are selected. They are known by their ids, so the list may change. */
export function useSelection(orders: readonly AdminOrder[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set<string>())
  /** The order where a range begins: the last one that was selected or deselected. */
  const anchor = useRef<string>(undefined)
  const selectAll = (some: readonly AdminOrder[], checked: boolean) =>
    setIds((before) => {
      const others = [...before].filter((id) => !some.some(({ orderId }) => orderId === id))
      return new Set(checked ? [...others, ...some.map(({ orderId }) => orderId)] : others)
    })
  const placeOf = (id: string | undefined) => orders.findIndex(({ orderId }) => orderId === id)
  const select = useLatest((orderId: string, checked: boolean, range: boolean) => {
    const to = placeOf(orderId)
    const from = range ? placeOf(anchor.current) : -1
    anchor.current = orderId
    selectAll(from < 0 ? orders.slice(to, to + 1) : orders.slice(Math.min(from, to), Math.max(from, to) + 1), checked)
  })
  return {
    ids,
    /** The selected orders that are in the list. */
    orders: orders.filter(({ orderId }) => ids.has(orderId)),
    select,
    selectAll,
    clear: () => setIds(new Set()),
  }
}
