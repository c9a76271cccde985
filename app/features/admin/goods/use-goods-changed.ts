import { useQueryClient } from '@tanstack/react-query'
import { deskQueries } from '../admin.queries.ts'

/** A function that reads anew what an administrator's change of goods has made old at the desk. */
export function useGoodsChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    void queryClient.invalidateQueries({ queryKey: deskQueries.categories().queryKey })
    void queryClient.invalidateQueries({ queryKey: deskQueries.audit().queryKey })
    // The list that one comes back to too, which is not shown just now.
    await queryClient.invalidateQueries({ queryKey: deskQueries.goods(), refetchType: 'all' })
  }
}
