import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { GoodsPage } from '#app/contract/goods.ts'
import { type StockChange, withStock } from '#app/contract/stock.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/link-queries.ts'
import { goodsQueries } from './goods.queries.ts'

type Changes = readonly (readonly [StockChange])[]

/** Shows each change of stock in lists and on goods pages at once; after another change, or a gap, they are fetched anew. */
export function useGoodsLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    return linkQueries(realtime, queryClient, {
      STOCK_CHANGED: [
        { queryKey: goodsQueries.lists(), patch: patchList },
        { queryKey: goodsQueries.ones(), patch: withStock },
      ],
      GOODS_CHANGED: [{ queryKey: goodsQueries.all() }],
    })
  }, [realtime, queryClient])
}

function patchList(list: InfiniteData<GoodsPage>, changes: Changes): InfiniteData<GoodsPage> {
  const pages = list.pages.map((page) => {
    const goods = page.goods.map((one) => withStock(one, changes))
    return goods.every((one, index) => one === page.goods[index]) ? page : { ...page, goods }
  })
  return pages.every((page, index) => page === list.pages[index]) ? list : { ...list, pages }
}
