import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Goods, type GoodsListPage, type StockChange, withStock } from '#app/contract/goods.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { goodsQueries } from './goods.queries.ts'
import { patchList, patchPages } from './patch-goods.ts'

type Changes = readonly (readonly [StockChange])[]

/** Writes stock changes into every cached product, and refetches products after any other change or a gap in the events. */
export function useGoodsLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    return linkQueries(realtime, queryClient, {
      STOCK_CHANGED: [
        {
          queryKey: goodsQueries.lists(),
          patch: (list: InfiniteData<GoodsListPage>, changes: Changes) =>
            patchPages(list, (one) => withStock(one, changes)),
        },
        {
          queryKey: goodsQueries.allSuggestions(),
          patch: (list: readonly Goods[], changes: Changes) => patchList(list, (one) => withStock(one, changes)),
        },
        { queryKey: goodsQueries.ones(), patch: withStock },
      ],
      GOODS_CHANGED: [{ queryKey: goodsQueries.all() }],
    })
  }, [realtime, queryClient])
}
