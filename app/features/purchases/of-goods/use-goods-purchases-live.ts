import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Purchase } from '#app/contract/purchase.ts'
import { useRealtime, useSocketEvent } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { purchasesQueries } from '../purchases.queries.ts'
import { newestOfGoods } from './newest-of-goods.ts'

/** The shortest time (ms) between two requests, so that many sales don't cause many requests. */
const READ_EVERY_MS = 5_000

/**
 * Keeps the purchases of one product up to date. A purchase event names only the first product of an order. A change of
 * this product's stock may belong to an order that has it in another line, so it triggers a refetch.
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

/** Returns a function that refetches the list at once, or as soon as the last refetch is long enough ago. */
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
