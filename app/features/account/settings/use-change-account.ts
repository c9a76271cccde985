import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UserChange } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'
import { accountQueries } from '../account.queries.ts'

/** Changes the account; what is chosen shows at once, and goes back when the shop does not take it. */
export function useChangeAccount() {
  const queryClient = useQueryClient()
  const { queryKey } = accountQueries.me()
  return useMutation({
    // One after the other: the last choice is the one that stays.
    scope: { id: 'account' },
    mutationFn: (body: UserChange) => call('changeMe', { body }),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      if (before) queryClient.setQueryData(queryKey, { ...before, ...change })
      return before
    },
    onSuccess: ({ user }) => queryClient.setQueryData(queryKey, user),
    onError: (_error, _change, before) => queryClient.setQueryData(queryKey, before),
  })
}
