import { useQueryClient } from '@tanstack/react-query'
import { adminQueries } from '../admin.queries.ts'

/** A function that reads anew what an administrator's change of goods has made old in the admin. */
export function useGoodsChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    void queryClient.invalidateQueries({ queryKey: adminQueries.categories().queryKey })
    void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    // The list that one comes back to too, which is not shown just now.
    await queryClient.invalidateQueries({ queryKey: adminQueries.goods(), refetchType: 'all' })
  }
}
