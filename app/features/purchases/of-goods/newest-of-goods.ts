import type { Purchase } from '#app/contract/purchase.ts'
import { SHOWN_OF_GOODS } from '../purchases.queries.ts'

/**
 * The newest purchases of one goods, of those that are shown and those that were heard. By `seq`, as what a page hears first, the
 * feed's newest of all goods, goes further back than what is shown.
 */
export function newestOfGoods(goodsId: number, shown: readonly Purchase[], heard: readonly Purchase[]): Purchase[] {
  const bySeq = new Map([...shown, ...heard.filter((one) => one.goodsId === goodsId)].map((one) => [one.seq, one]))
  return [...bySeq.values()].toSorted((one, other) => other.seq - one.seq).slice(0, SHOWN_OF_GOODS)
}
