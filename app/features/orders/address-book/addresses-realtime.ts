import { addressesSocket } from '#app/contract/address.ts'
import { createShopNamespace } from '#app/shared/api/shop-namespace.tsx'

/** The realtime hooks of the address book, which shares the shop's default namespace. */
export const { NamespaceProvider: AddressesRealtime, useRealtime: useAddressesRealtime } = createShopNamespace(
  '/',
  addressesSocket['/'],
)
