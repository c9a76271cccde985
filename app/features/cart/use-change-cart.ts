import type { Goods } from '#app/contract/goods.ts'
import { useCartContext } from './cart-context.tsx'
import { changeGuestQuantity } from './guest/guest-quantity.ts'
import { useCartWriter } from './writer/use-cart-writer.ts'

/** Sets the quantity of a product in the cart; 0 removes it. Pending changes are written when the page is left at the latest. */
export function useChangeCart(): (goods: Goods, quantity: number) => void {
  const { signedIn, guest } = useCartContext()
  const writer = useCartWriter()
  return (goods, quantity) => {
    if (signedIn) writer.change(goods, quantity)
    else changeGuestQuantity(guest, goods.goodsId, quantity)
  }
}
