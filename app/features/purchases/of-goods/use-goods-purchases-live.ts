import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Purchase } from '#app/contract/purchase.ts'
import { useRealtime, useSocketEvent } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { purchasesQueries } from '../purchases.queries.ts'
import { newestOfGoods } from './newest-of-goods.ts'

/** The least time (ms) between two reads of the list: a sale must not become a storm of calls. */
const READ_EVERY_MS = 5_000

/**
 * Keeps the purchases of one goods current. An order names its first goods alone: one that has these goods in another line is
 * known by their stock, which changes with it, and the list is read anew.
 */
export function useGoodsPurchasesLive(goodsId: number): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    const { queryKey } = purchasesQueries.ofGoods(goodsId)
    const patch = (shown: readonly Purchase[], batch: readonly (readonly [Purchase])[]) =>
      newestOfGoods(
        goodsId,
        shown,
        batch.map(([purchase]) => purchase),
      )
    return linkQueries(realtime, queryClient, { BUY_GOODS: [{ queryKey, patch }] })
  }, [realtime, queryClient, goodsId])

  const read = useReadNowAndThen(goodsId)
  useSocketEvent('STOCK_CHANGED', (change) => {
    if (change.goodsId === goodsId) read()
  })
}

/** Reads the list anew: at once, or when the last read is long enough ago. */
function useReadNowAndThen(goodsId: number): () => void {
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(false)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [goodsId],
  )
  return function read() {
    asked.current = timer.current !== undefined
    if (asked.current) return
    void queryClient.invalidateQueries(purchasesQueries.ofGoods(goodsId))
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (asked.current) read()
    }, READ_EVERY_MS)
  }
}
