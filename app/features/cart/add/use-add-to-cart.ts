import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Goods } from '#app/contract/goods.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { maxQuantity } from '#app/entities/goods/lines.ts'
import { call } from '#app/shared/api/call.ts'
import { cartQueries } from '../cart.queries.ts'
import { useCartContext } from '../cart-context.tsx'
import { withLine } from '../cart-lines.ts'
import { cartMutationKey } from '../cart-writer.ts'
import { guestQuantity, setGuestQuantity } from '../guest/guest-quantity.ts'

/** The result of adding a product to the cart. */
export interface AddedToCart {
  goods: Goods
  /** How many were added: fewer than requested if stock or the limit of 99 is reached, 0 if the cart already has all of it. */
  added: number
  /** The quantity in the cart now. */
  quantity: number
}

/** Adds to the quantity in the cart, as far as stock allows. Mutations run one after another, so that no click is lost. */
export function useAddToCart() {
  const { signedIn, guest } = useCartContext()
  const queryClient = useQueryClient()
  const { queryKey } = cartQueries.mine()
  return useMutation({
    mutationKey: cartMutationKey,
    scope: { id: 'add-to-cart' },
    mutationFn: async ({ goods, quantity }: { goods: Goods; quantity: number }): Promise<AddedToCart> => {
      const { goodsId } = goods
      const before = signedIn
        ? (await queryClient.fetchQuery(cartQueries.mine())).find((line) => line.goods.goodsId === goodsId)?.quantity
        : guestQuantity(guest, goodsId)
      const after = Math.max(before ?? 0, Math.min((before ?? 0) + quantity, maxQuantity(goods)))
      const result = { goods, added: after - (before ?? 0), quantity: after }
      if (result.added === 0) return result
      if (!signedIn) {
        queryClient.setQueryData(goodsQueries.byId(goodsId).queryKey, goods)
        setGuestQuantity(guest, goodsId, after)
        return result
      }
      await call('putCartLine', { params: { goodsId }, body: { quantity: after } })
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, (lines) => lines && withLine(lines, goods, after))
      return result
    },
    // Not awaited, so that the next click does not wait for the refetch.
    onSettled: () => void (signedIn && queryClient.invalidateQueries({ queryKey })),
  })
}
