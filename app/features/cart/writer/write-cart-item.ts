import type { QueryClient } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'
import { runMutation } from '#app/shared/api/run-mutation.ts'
import { cartMutationKey } from './cart-mutation-key.ts'
import type { PendingChange } from './pending-changes.ts'

/** Writes one quantity of the account's cart. The request outlives the page. */
export const writeCartItem = (
  queryClient: QueryClient,
  { goodsId, quantity, replaces }: PendingChange,
): Promise<unknown> =>
  runMutation<unknown>(queryClient, {
    mutationKey: cartMutationKey,
    mutationFn: () =>
      call('changeCartItem', { params: { goodsId }, body: { quantity, replaces } }, { keepalive: true }),
  })
