import { useEffect } from 'react'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

/** One more than are shown, since the page leaves out its own product. */
const KEPT = 7

const areGoodsIds = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= KEPT && value.every((id) => Number.isSafeInteger(id) && id > 0)

/** The products viewed last in this browser, newest first. It leaves the device with nobody. */
export type RecentGoods = StoredValue<number[]>

export const createRecentGoods = (): RecentGoods => createStoredValue('recent-goods', areGoodsIds, [])

/** Remembers that a product is viewed. */
export function useRememberGoods(recent: RecentGoods, goodsId: number): void {
  useEffect(() => {
    recent.update((ids) => [goodsId, ...ids.filter((id) => id !== goodsId)].slice(0, KEPT))
  }, [recent, goodsId])
}
