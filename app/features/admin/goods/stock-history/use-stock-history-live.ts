import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { adminQueries } from '../../admin.queries.ts'

/** The shortest time (ms) between two refetches: a product may sell many times a second. */
const ASK_MS = 2_000

/** Refetches the history of a product's stock when that changes, but not while earlier changes are unfolded: somebody is reading them. */
export function useStockHistoryLive(goodsId: number): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    const { queryKey } = adminQueries.stockHistory(goodsId)
    const isUnfolded = () => (queryClient.getQueryData(queryKey)?.pages.length ?? 0) > 1
    return linkQueries(
      realtime,
      queryClient,
      { STOCK_CHANGED: [{ queryKey, concerns: (change) => change.goodsId === goodsId && !isUnfolded() }] },
      { interval: ASK_MS },
    )
  }, [realtime, queryClient, goodsId])
}
