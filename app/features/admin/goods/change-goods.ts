import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { GoodsChange } from '#app/contract/goods-change.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { patchPages } from '#app/entities/goods/patch-goods.ts'
import { call } from '#app/shared/api/call.ts'

/** Changes a product whose values are the expected ones, and shows it in every list. */
export async function changeGoods(queryClient: QueryClient, goodsId: number, body: GoodsChange): Promise<void> {
  const { goods } = await call('changeGoods', { params: { goodsId }, body })
  queryClient.setQueriesData<InfiniteData<GoodsListPage>>(
    { queryKey: goodsQueries.lists() },
    (pages) => pages && patchPages(pages, (one) => (one.goodsId === goodsId ? goods : one)),
  )
  queryClient.setQueryData(goodsQueries.byId(goodsId).queryKey, goods)
}
