import { useQueryClient } from '@tanstack/react-query'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { adminQueries } from '../admin.queries.ts'

/** A function that reads anew what an administrator's change of goods has made old in the admin. */
export function useGoodsChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    // The list that one comes back to too, which is not shown just now.
    await queryClient.invalidateQueries({ queryKey: goodsQueries.all(), refetchType: 'all' })
  }
}
