import { useQueryClient } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { adminQueries } from '../admin.queries.ts'

/** Returns a function that refetches what is outdated after an administrator has changed a product. */
export function useGoodsChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    // Also refetch the list behind the form, which is not mounted now.
    await queryClient.invalidateQueries({ queryKey: goodsQueries.all(), refetchType: 'all' })
  }
}
