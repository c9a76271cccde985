import type { Purchase } from '#app/contract/purchase.ts'
import { SHOWN_OF_GOODS } from '../purchases.queries.ts'

/**
 * Merges the shown purchases of one product with received ones and keeps the newest. It sorts by `seq`, because the first
 * received events are the newest purchases of the whole shop and can be older than the shown ones.
 */
export function newestOfGoods(goodsId: number, shown: readonly Purchase[], received: readonly Purchase[]): Purchase[] {
  const bySeq = new Map([...shown, ...received.filter((one) => one.goodsId === goodsId)].map((one) => [one.seq, one]))
  return [...bySeq.values()].toSorted((one, other) => other.seq - one.seq).slice(0, SHOWN_OF_GOODS)
}
