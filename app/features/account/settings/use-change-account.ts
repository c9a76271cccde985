import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UserChange } from '#app/contract/user.ts'
import { call } from '#app/shared/api/call.ts'
import { accountQueries } from '../account.queries.ts'

/**
 * Changes the account. Shows the change at once and rolls it back if the server rejects it. `onChanged` is called after the shop has
 * saved it, even if the page was left meanwhile.
 */
export function useChangeAccount(onChanged: () => void) {
  const queryClient = useQueryClient()
  const { queryKey } = accountQueries.me()
  return useMutation({
    // Run changes one after another, so that the last choice wins.
    scope: { id: 'account' },
    mutationFn: (body: UserChange) => call('changeMe', { body }),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      if (before) queryClient.setQueryData(queryKey, { ...before, ...change })
      return before
    },
    onSuccess: ({ user }) => {
      queryClient.setQueryData(queryKey, user)
      onChanged()
    },
    onError: (_error, _change, before) => queryClient.setQueryData(queryKey, before),
  })
}
