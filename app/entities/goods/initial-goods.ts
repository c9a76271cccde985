import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Goods } from '#app/contract/goods.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import { goodsQueries } from './goods.queries.ts'

/** What a cached list says about a product, and since when (ms since the epoch). */
function findListed(queryClient: QueryClient, goodsId: number): { goods: Goods; updatedAt: number } | undefined {
  const lists = queryClient.getQueriesData<InfiniteData<GoodsListPage>>({ queryKey: goodsQueries.lists() })
  for (const [queryKey, list] of lists) {
    for (const page of list?.pages ?? []) {
      const goods = page.goods.find((one) => one.goodsId === goodsId)
      if (goods) return { goods, updatedAt: queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0 }
    }
  }
  return undefined
}

/** Options of `goodsQueries.byId` that show at once what a list knows. The lists are searched once, when the query has no data yet. */
export const initialGoods = (queryClient: QueryClient, goodsId: number) => ({
  initialData: () => findListed(queryClient, goodsId)?.goods,
  initialDataUpdatedAt: () => findListed(queryClient, goodsId)?.updatedAt,
})
