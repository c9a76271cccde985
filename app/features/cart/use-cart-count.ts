import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { cartQueries } from './cart.queries.ts'
import { useCartContext } from './cart-context.tsx'

/** The number of items in the cart; 0 while it is not known. */
export function useCartCount(): number {
  const { signedIn, guest, writes } = useCartContext()
  const guestLines = useStoredValue(guest)
  const { intents } = useSyncExternalStore(writes.subscribe, writes.get)
  const { data: written = [] } = useQuery({ ...cartQueries.mine(), enabled: signedIn })
  const quantities = signedIn
    ? new Map(written.map(({ goods, quantity }) => [goods.goodsId, quantity]))
    : new Map(guestLines.map(({ goodsId, quantity }) => [goodsId, quantity]))
  for (const [goodsId, { quantity }] of intents) quantities.set(goodsId, quantity)
  return [...quantities.values()].reduce((sum, quantity) => sum + quantity, 0)
}
