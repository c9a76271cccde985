import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Goods, GoodsListPage } from '#app/contract/goods.ts'
import { goodsQueries } from './goods.queries.ts'

/** What a cached list says about a product, and since when (ms since the epoch): the product's page shows it at once. */
export function initialGoods(
  queryClient: QueryClient,
  goodsId: number,
): { initialData: Goods; initialDataUpdatedAt: number } | undefined {
  const lists = queryClient.getQueriesData<InfiniteData<GoodsListPage>>({ queryKey: goodsQueries.lists() })
  for (const [queryKey, list] of lists) {
    const goods = list?.pages.flatMap((page) => page.goods).find((one) => one.goodsId === goodsId)
    if (goods)
      return { initialData: goods, initialDataUpdatedAt: queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0 }
  }
  return undefined
}
