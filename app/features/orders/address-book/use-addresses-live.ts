import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { addressesQueries } from './addresses.queries.ts'
import { useAddressesRealtime } from './addresses-realtime.ts'
import { addressesMutationKey } from './use-change-addresses.ts'

/** Keeps the addresses in sync with the account's other tabs and devices. */
export function useAddressesLive(): void {
  const realtime = useAddressesRealtime()
  const queryClient = useQueryClient()
  useEffect(
    () =>
      linkQueries(realtime, queryClient, {
        ADDRESSES_CHANGED: [{ queryKey: addressesQueries.mine().queryKey, mutationKey: addressesMutationKey }],
      }),
    [realtime, queryClient],
  )
}
