import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { GoodsChange } from '#app/contract/goods-change.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { adminQueries } from '../admin.queries.ts'
import { changeGoods } from './change-goods.ts'

/**
 * Changes a product. If its values are no longer the expected ones, nothing is changed, and the lists are refetched before it
 * rejects.
 */
export function useChangeGoods(goodsId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: GoodsChange) => changeGoods(queryClient, goodsId, body),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    },
    onError: (error) =>
      isApiError(error, 'goods_changed', 'goods_not_found')
        ? queryClient.invalidateQueries({ queryKey: goodsQueries.all() })
        : undefined,
  })
}
