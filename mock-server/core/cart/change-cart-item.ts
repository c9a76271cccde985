import type { CartItemChange } from '#app/contract/cart.ts'
import { cartQuantities, putCartLine, removeCartLines } from '#mock-server/store/queries/cart.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { requireMember } from '../account/require-member.ts'
import type { Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { publishCart } from './publish-cart.ts'

/**
 * Replaces the quantity of a line; does nothing when it is so already. Throws `cart_changed` when the cart holds none of the
 * quantities that the caller knows, and `goods_not_found`.
 */
export async function changeCartItem(
  shop: Shop,
  { userId, goodsId }: { userId: number; goodsId: number },
  { quantity, replaces }: CartItemChange,
): Promise<void> {
  const changed = await shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const held = (await cartQuantities(tx, userId)).get(goodsId) ?? 0
    if (held === quantity) return false
    if (!replaces.includes(held)) throw new ApiError('cart_changed', { quantity: held })
    if (quantity === 0) return removeCartLines(tx, userId, [goodsId])
    const [forSale] = await findGoods(tx, [goodsId], 'share')
    if (forSale === undefined) throw new ApiError('goods_not_found')
    await putCartLine(tx, userId, goodsId, quantity)
    return true
  })
  if (changed) await publishCart(shop, userId)
}
