import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import type { GoodsChange } from '#app/contract/goods-change.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { patchPages } from '#app/entities/goods/patch-goods.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { adminQueries } from '../admin.queries.ts'

/**
 * Changes a product. If its values are no longer the expected ones, nothing is changed, and the lists are refetched before it
 * rejects.
 */
export function useChangeGoods(goodsId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: GoodsChange) => (await call('changeGoods', { params: { goodsId }, body })).goods,
    onSuccess: (goods) => {
      queryClient.setQueriesData<InfiniteData<GoodsListPage>>(
        { queryKey: goodsQueries.lists() },
        (pages) => pages && patchPages(pages, (one) => (one.goodsId === goodsId ? goods : one)),
      )
      queryClient.setQueryData(goodsQueries.byId(goodsId).queryKey, goods)
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    },
    onError: (error) =>
      isApiError(error, 'goods_changed', 'goods_not_found')
        ? queryClient.invalidateQueries({ queryKey: goodsQueries.all() })
        : undefined,
  })
}
