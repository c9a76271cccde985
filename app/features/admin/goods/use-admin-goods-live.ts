import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { GoodsPage } from '#app/contract/goods.ts'
import { type StockChange, withStock } from '#app/contract/stock.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/link-queries.ts'
import { adminQueries } from '../admin.queries.ts'
import { withGoods } from './goods-lists.ts'

/** Shows in the admin what is bought, and what other administrators change. */
export function useAdminGoodsLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    return linkQueries(realtime, queryClient, {
      STOCK_CHANGED: [{ queryKey: [...adminQueries.goods(), 'list'], patch: changeStocks }],
      GOODS_CHANGED: [{ queryKey: adminQueries.goods() }],
    })
  }, [realtime, queryClient])
}

type Pages = InfiniteData<GoodsPage>

const changeStocks = (pages: Pages, batch: readonly (readonly [StockChange])[]): Pages =>
  withGoods(pages, (goods) => withStock(goods, batch))
