import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Purchase } from '#app/contract/purchase.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { purchasesQueries } from '../purchases.queries.ts'
import { newestOfGoods } from './newest-of-goods.ts'

/** The shortest time (ms) between two requests, so that many sales don't cause many requests. */
const READ_EVERY_MS = 5_000

/** Everybody on the page hears of a sale at once: within how many ms they ask. */
const SPREAD_MS = 2_000

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
    const unlinks = [
      linkQueries(realtime, queryClient, { BUY_GOODS: [{ queryKey, patch }] }),
      linkQueries(
        realtime,
        queryClient,
        { STOCK_CHANGED: [{ queryKey, concerns: (change) => change.goodsId === goodsId }] },
        { interval: READ_EVERY_MS, spread: SPREAD_MS },
      ),
    ]
    return () => {
      for (const unlink of unlinks) unlink()
    }
  }, [realtime, queryClient, goodsId])
}
