import { useMutation, useQueryClient } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { noticesQueries } from '../notices.queries.ts'

/** Asks to hear when a product is in stock again, or withdraws that. If it is in stock already, the product is fetched again. */
export function useRequestRestock(goodsId: number) {
  const queryClient = useQueryClient()
  const { queryKey } = noticesQueries.restockRequest(goodsId)
  return useMutation({
    // An answer that is under way is older.
    onMutate: () => queryClient.cancelQueries({ queryKey }),
    mutationFn: async (wanted: boolean) =>
      (await call(wanted ? 'askForRestock' : 'withdrawRestockRequest', { params: { goodsId } })).asked,
    onSuccess: (asked) => queryClient.setQueryData(queryKey, asked),
    onError: (error) => {
      if (isApiError(error, 'in_stock')) void queryClient.invalidateQueries(goodsQueries.byId(goodsId))
    },
  })
}
