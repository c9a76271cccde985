import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AddedToCart } from '#app/contract/cart.ts'
import type { Goods } from '#app/contract/goods.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { maxQuantity } from '#app/entities/goods/lines.ts'
import { useCartContext } from '../cart-context.tsx'
import { addGuestQuantity } from '../guest/guest-quantity.ts'
import { cartMutationKey } from '../writer/cart-mutation-key.ts'
import { useCartWriter } from '../writer/use-cart-writer.ts'

/** Adds to the quantity in the cart, as far as stock allows. */
export function useAddToCart() {
  const { signedIn, guest } = useCartContext()
  const queryClient = useQueryClient()
  const writer = useCartWriter()
  return useMutation({
    mutationKey: cartMutationKey,
    mutationFn: async ({ goods, quantity }: { goods: Goods; quantity: number }): Promise<AddedToCart> => {
      if (signedIn) return writer.add(goods, quantity)
      queryClient.setQueryData(goodsQueries.byId(goods.goodsId).queryKey, goods)
      return addGuestQuantity(guest, goods.goodsId, quantity, maxQuantity(goods))
    },
  })
}
