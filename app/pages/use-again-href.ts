import type { Order } from '#app/contract/order.ts'
import { useUser } from '#app/features/account/signed-in.tsx'
import { useCart } from '#app/features/cart/use-cart.ts'
import { pathTo } from '#app/shared/paths.ts'

/**
 * The order form with the lines of an order that was not paid: of the cart, which still holds them, or of one product. `undefined` when
 * the cart has changed since.
 */
export function useAgainHref({ items }: Order): string | undefined {
  const { lines } = useCart()
  const guest = useUser() ? undefined : 1
  const isInCart = (item: Order['items'][number]) =>
    lines.some(({ goods, quantity }) => goods.goodsId === item.goodsId && quantity === item.quantity)
  if (lines.length === items.length && items.every(isInCart)) return pathTo('order', undefined, { guest })
  const [only, ...others] = items
  if (!only || others.length > 0) return undefined
  return pathTo('order', undefined, { goodsId: only.goodsId, quantity: only.quantity, guest })
}
