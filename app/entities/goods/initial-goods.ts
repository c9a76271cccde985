import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Goods } from '#app/contract/goods.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import { goodsQueries } from './goods.queries.ts'

/** What a cached list says about a product. */
function findListed(queryClient: QueryClient, goodsId: number): Goods | undefined {
  const lists = queryClient.getQueriesData<InfiniteData<GoodsListPage>>({ queryKey: goodsQueries.lists() })
  for (const [, list] of lists) {
    for (const page of list?.pages ?? []) {
      const goods = page.goods.find((one) => one.goodsId === goodsId)
      if (goods) return goods
    }
  }
  return undefined
}

/**
 * Options of `goodsQueries.byId` that show at once what a list knows. The lists are searched once, when the query has no data yet. The
 * product is still asked for: lists have one picture of it.
 */
export const initialGoods = (queryClient: QueryClient, goodsId: number) => ({
  initialData: () => findListed(queryClient, goodsId),
  initialDataUpdatedAt: 0,
})
