import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AddressBook, AddressChange, NewAddress } from '#app/contract/address.ts'
import { call } from '#app/shared/api/call.ts'
import { addressesQueries } from './addresses.queries.ts'

export const addressesMutationKey = ['addresses']

/** What is done to the address book. */
type Change =
  | { add: NewAddress }
  | { addressId: number; change: AddressChange }
  | { addressId: number; change: 'remove' }

/** Changes the account's address book, one change after the other, and shows it as the shop answers. */
export function useChangeAddresses() {
  const queryClient = useQueryClient()
  const { queryKey } = addressesQueries.mine()
  return useMutation({
    mutationKey: addressesMutationKey,
    scope: { id: 'addresses' },
    mutationFn: send,
    onSuccess: async ({ addresses }) => {
      // An answer that is under way may be older.
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, addresses)
    },
    // It may be gone, or the answer was lost.
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
}

function send(change: Change): Promise<AddressBook> {
  if ('add' in change) return call('addAddress', { body: change.add })
  const params = { addressId: change.addressId }
  return change.change === 'remove'
    ? call('removeAddress', { params })
    : call('changeAddress', { params, body: change.change })
}
